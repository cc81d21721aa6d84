import { error } from "./finding.ts";
import type { Finding } from "./finding.ts";
import type { Placed } from "./held.ts";

/** One session is of one learner, one attempt and one threshold. */
export function* reviewSameness(session: readonly Placed[]): Generator<Finding> {
  const [first] = session;
  if (first === undefined) return;
  for (const { view, path } of session) {
    if (view.registration !== first.view.registration) {
      yield error("VP-69", `${path}.context.registration`, "The session began under another registration.");
    }
    if (view.actor !== first.view.actor) {
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
