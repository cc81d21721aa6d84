import type { Launch } from "./launch.ts";
import { isSatisfied } from "./move-on.ts";
import { readStatement } from "./reading.ts";

/** How a launch stands, for those who look on. */
export interface Standing {
  readonly number: number;
  readonly kind: "cmi5" | "tincan";
  readonly url: string;
  readonly registration: string;
  /** A Tin Can launch has no end. */
  readonly state: "launched" | "running" | "terminated" | "abandoned";
  /** The course, by all launches of the registration. */
  readonly isSatisfied: boolean;
}

/** @param held the statements of its registration */
export function standingOf(launch: Launch, held: readonly unknown[]): Standing {
  const { number, kind, url, terms, moveOn } = launch;
  const { registration, activityId } = terms;
  return {
    number,
    kind,
    url,
    registration,
    state: stateOf(launch, held),
    isSatisfied: isSatisfied({ kind, activityId, moveOn }, held),
  };
}

export function stateOf({ kind, terms }: Launch, held: readonly unknown[]): Standing["state"] {
  const told = held.map(readStatement);
  if (kind === "tincan") return told.length > 0 ? "running" : "launched";
  const session = told.filter(({ isDefined, sessionId }) => isDefined && sessionId === terms.sessionId);
  const verbs = new Set(session.map(({ verb }) => verb));
  if (verbs.has("abandoned")) return "abandoned";
  if (verbs.has("terminated")) return "terminated";
  return verbs.has("initialized") ? "running" : "launched";
}
