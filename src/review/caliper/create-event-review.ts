import { advice, deviation, error } from "../finding.ts";
import type { Finding } from "../finding.ts";
import { AHEAD_MS, BEGINNING_MS } from "../data/time-rules.ts";
import { reviewEnd, reviewPace } from "../pace-rules.ts";
import { isFields, textAt } from "../reading.ts";
import { contentHash } from "../stream/content-hash.ts";
import { createKeyMemory } from "../stream/key-memory.ts";
import { MOST_HELD, MOST_REMEMBERED, type Review, type ReviewOptions } from "../stream/review-options.ts";
import { createSessionDesk, type Gathered } from "../stream/session-desk.ts";
import { holdEvent } from "./hold-event.ts";
import type { HeldEvent } from "./hold-event.ts";
import { reviewViewing } from "./viewing-rules.ts";

/**
 * Reviews what only a stream of Caliper events can tell, in memory that does not grow with it: that each event comes
 * once, at a time that can be true, and that each viewing is whole and in order. What is wrong with an event alone,
 * `reviewEvent` tells.
 */
export function createEventReview({ now = Infinity, limits = {} }: ReviewOptions = {}): Review {
  const { held = MOST_HELD, remembered = MOST_REMEMBERED } = limits;
  const events = createKeyMemory(remembered);
  const desk = createSessionDesk<HeldEvent>({ held, aside: remembered });

  return {
    late: desk.late,
    add(event, at) {
      if (!isFields(event) || event["eventTime"] === undefined) return [];
      const id = textAt(event, "id") ?? "";
      const hash = contentHash(event);
      const known = id === "" ? undefined : events.swap(id, hash);
      if (known === hash) return [deviation("C-21", `${at}.id`, "The same event came before.")];
      const findings = known === undefined ? [] : [error("C-21", `${at}.id`, "Another event has this id.")];
      const view = holdEvent(event);
      if (view.at > now + AHEAD_MS) {
        findings.push(deviation("Q-2", `${at}.eventTime`, "It had not come yet when the event was read."));
      } else if (view.at < BEGINNING_MS) {
        findings.push(advice("Q-2", `${at}.eventTime`, "Nobody recorded events then."));
      }
      if (!view.claimsProfile) return findings;
      return [...findings, ...[...desk.add({ view, path: at })].flatMap(judge)];
    },
    end: () => [...desk.end()].flatMap(judge),
  };
}

function judge({ records, isWhole }: Gathered<HeldEvent>): readonly Finding[] {
  const isBegun = records[0]?.view.action === "Started";
  if (!isWhole && !isBegun) return [];
  return [
    ...reviewViewing(records),
    ...reviewPace(records, "eventTime"),
    ...(isWhole ? reviewEnd(records) : []),
  ];
}
