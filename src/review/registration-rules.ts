import { agentKey } from "./agent-rules.ts";
import { deviation, error } from "./finding.ts";
import type { Finding } from "./finding.ts";
import { fieldsAt, isFields } from "./reading.ts";
import type { Fields } from "./reading.ts";
import type { Placed } from "./session-rules.ts";

/** What a server may change of a statement without making it another one. */
const SERVERS_OWN = new Set(["stored", "authority", "version", "timestamp", "attachments"]);

/** One session is of one learner, one attempt and one threshold. */
export function* reviewSameness(session: readonly Placed[]): Generator<Finding> {
  const [first] = session;
  if (first === undefined) return;
  for (const { view, path } of session) {
    if (view.registration !== first.view.registration) {
      yield error("VP-69", `${path}.context.registration`, "The session began under another registration.");
    }
    if (agentKey(view.statement["actor"]) !== agentKey(first.view.statement["actor"])) {
      yield error("X-22", `${path}.actor`, "The session began with another actor.");
    }
  }
  yield* reviewThreshold(session);
}

function* reviewThreshold(session: readonly Placed[]): Generator<Finding> {
  const thresholds = session.map(({ view }) => view.given["completion-threshold"]);
  if (!thresholds.some((threshold) => typeof threshold === "number" && threshold !== 1)) return;
  for (const [index, { view, path }] of session.entries()) {
    const due = ["initialized", "paused", "completed", "terminated"].includes(view.verb ?? "");
    if (due && thresholds[index] === undefined) {
      yield error("VP-16", `${path}.context.extensions`, "The threshold is not 1 and must be told.");
    }
  }
}

/** Completed once: the profile sets no limit, but a second one tells nothing new. */
export function* reviewCompletions(list: readonly Placed[]): Generator<Finding> {
  const completed = new Set<string>();
  for (const { view, path } of list) {
    if (view.verb !== "completed" || !view.claimsProfile) continue;
    const attempt = JSON.stringify([agentKey(view.statement["actor"]), view.registration, view.activity]);
    if (completed.has(attempt)) yield deviation("VP-51", path, "The registration was completed before.");
    completed.add(attempt);
  }
}

/** An id means one statement for ever, and an activity's id one definition. */
export function* reviewIds(list: readonly Placed[]): Generator<Finding> {
  const texts = new Map<string, string>();
  const definitions = new Map<string, string>();
  for (const { view, path } of list) {
    const known = view.id === undefined ? undefined : texts.get(view.id);
    const text = immutableText(view.statement);
    if (known !== undefined) {
      yield known === text
        ? deviation("X-33", `${path}.id`, "The same statement stands in the list twice.")
        : error("X-33", `${path}.id`, "Another statement has this id.");
    }
    if (view.id !== undefined) texts.set(view.id, text);
    const definition = definitionText(fieldsAt(view.statement, "object"));
    const first = view.activity === undefined ? undefined : definitions.get(view.activity);
    if (first !== undefined && first !== definition) {
      yield error("X-25", `${path}.object.definition`, "The activity was defined otherwise before.");
    } else if (view.activity !== undefined) definitions.set(view.activity, definition);
  }
}

function immutableText(statement: Fields): string {
  return sortedText(Object.fromEntries(Object.entries(statement).filter(([key]) => !SERVERS_OWN.has(key))));
}

function definitionText(object: Fields): string {
  return sortedText(object["definition"]);
}

/** Servers give keys back in another order. */
function sortedText(value: unknown): string {
  const text: string | undefined = JSON.stringify(value, (_key, item: unknown) =>
    isFields(item)
      ? Object.fromEntries(Object.entries(item).sort(([left], [right]) => (left < right ? -1 : 1)))
      : item,
  );
  return text ?? "";
}
