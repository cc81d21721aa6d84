import { agentKey } from "./agent-rules.ts";
import { isUnited } from "./progress-rules.ts";
import type { Fields } from "./reading.ts";
import type { StatementView } from "./view.ts";

/** What is kept of a statement until the story of its session is told. */
export interface HeldView extends Pick<
  StatementView,
  "verb" | "claimsProfile" | "told" | "given" | "registration" | "session" | "activity" | "at"
> {
  /** The identifier as one text, the same for the same person. */
  readonly actor: string | undefined;
  /** Whether its played segments were united. */
  readonly united: boolean;
}

/** A record, and where it stood. */
export interface Placed<View extends HeldView = HeldView> {
  readonly view: View;
  readonly path: string;
}

export function holdView(view: StatementView): HeldView {
  const { verb, claimsProfile, registration, session, activity, at, told, given } = view;
  return {
    verb,
    claimsProfile,
    registration,
    session,
    activity,
    at,
    told: pick(told, ["time", "time-from", "time-to", "played-segments"]),
    given: pick(given, ["speed", "completion-threshold"]),
    actor: agentKey(view.statement["actor"]),
    united: isUnited(view),
  };
}

function pick(fields: Fields, names: readonly string[]): Fields {
  const picked: Record<string, unknown> = {};
  for (const name of names) if (fields[name] !== undefined) picked[name] = fields[name];
  return picked;
}
