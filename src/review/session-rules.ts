import { deviation, error } from "./finding.ts";
import type { Finding } from "./finding.ts";
import type { Placed } from "./held.ts";

/** Order of one session, whose statements are given by their times. */
export function* reviewOrder(session: readonly Placed[]): Generator<Finding> {
  let begun = false;
  let over = false;
  let at = Number.NEGATIVE_INFINITY;
  for (const { view, path } of session) {
    if (over) yield error("VP-55", path, "The session was terminated before it.");
    else if (!begun && view.verb !== "initialized") {
      yield error("VP-13", path, "A session begins with initialized.");
    } else if (begun && view.verb === "initialized") {
      yield error("VP-14", path, "The session was initialized before.");
    }
    if (view.at === at)
      yield error("VP-68", `${path}.timestamp`, "Two statements of one session share a time.");
    begun = true;
    over ||= view.verb === "terminated";
    at = view.at;
  }
}

/** Every stop has its start, and every start its stop. */
export function* reviewPlayback(session: readonly Placed[]): Generator<Finding> {
  let state: "fresh" | "playing" | "paused" = "fresh";
  for (const { view, path } of session) {
    if (view.verb === "played") {
      if (state === "playing") yield deviation("VP-23", path, "It was playing already.");
      state = "playing";
    } else if (view.verb === "paused") {
      if (state === "fresh") yield deviation("VP-20", path, "Nothing was played before.");
      if (state === "paused") yield deviation("VP-27", path, "It was paused already.");
      state = "paused";
    } else if (view.verb === "terminated" && state === "playing") {
      yield error("VP-26", path, "It was playing: paused comes before terminated.");
    }
  }
}
