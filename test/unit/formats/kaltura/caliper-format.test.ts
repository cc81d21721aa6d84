import { describe, expect, it } from "vitest";
import type { LearningFact } from "../../../../src/events/learning-event.ts";
import { kalturaCaliper } from "../../../../src/formats/kaltura/caliper-format.ts";
import { reviewEvent } from "../../../../src/review/review-event.ts";
import { caliperOptions, told } from "../../../fixtures/kaltura/viewing.ts";
import { asSent, type SentRecord } from "../caliper/caliper-record.ts";
import { atStart } from "./kaltura-records.ts";

const format = kalturaCaliper(caliperOptions);
const played = { type: "played", resumed: false, restarted: false, autoplay: false } as const;
const progress = { share: 1, segments: [[0, 845.5]], ordered: true, consumed: 845.5 } as const;

function tell(fact: LearningFact): SentRecord | null {
  const { event, context } = atStart(fact);
  return asSent(format.write(event, context));
}

describe("kalturaCaliper", () => {
  it("names with every event the learner, the course, the entry and its dates and length", () => {
    const records = [...told.values()].flatMap(({ event, context }) => format.write(event, context) ?? []);
    expect(records).toHaveLength(7);
    for (const record of records) {
      expect(record).toMatchObject({
        actor: { id: "https://videos.lindenhof.example/person/nhaddad" },
        group: { id: "https://lms.lindenhof.example/courses/sea-2" },
        object: {
          name: "Reading a tide table",
          description: "From the harbour's numbers to the hour of departure.",
          dateCreated: "2025-10-06T07:45:00.000Z",
          dateModified: "2026-01-19T16:20:30.000Z",
          duration: "PT14M5.5S",
        },
        target: { type: "MediaLocation", currentTime: expect.stringMatching(/^PT/) },
        eventTime: expect.stringMatching(/^2026-02-11T13:/),
      });
    }
  });

  it.each([10, 33.3, 0, 100])("tells the mark %d not at all: only quarters, and 100 by the end", (mark) => {
    expect(tell({ type: "milestone-reached", mark, basis: "position" })).toBeNull();
  });

  it("tells playing again after the end as play, where it starts", () => {
    const again = tell({ ...played, resumed: true, restarted: true, pausedAt: 845.5 });
    expect(again).toMatchObject({ action: "Started", target: { currentTime: "PT0S" } });
    expect(reviewEvent(again)).toEqual([]);
  });

  it("tells a round of a loop as the end, with 100 percent", () => {
    const round = tell({ type: "paused", reason: "loop", progress });
    expect([round?.action, round?.extensions?.["kaf:watch_percentage"]]).toEqual(["Ended", 100]);
  });

  it("tells the end once", () => {
    expect(tell({ type: "paused", reason: "end", progress })).toBeNull();
    expect(tell({ type: "ended" })?.action).toBe("Ended");
  });

  it("tells nothing else that Kaltura does not", () => {
    const facts: readonly LearningFact[] = [
      { type: "session-started" },
      { type: "seeked", from: 3, to: 9 },
      { type: "changed", what: "rate", before: { rate: 2 } },
      { type: "completed", progress },
      { type: "session-ended", progress, duration: 900 },
      { type: "stalled", duration: 2 },
    ];
    expect(facts.map(tell)).toEqual(facts.map(() => null));
  });

  it("encodes still watching as its consumer asks", () => {
    const general = kalturaCaliper({ ...caliperOptions, milestoneEncoding: "general" });
    const mark = told.get("25");
    expect(mark && general.write(mark.event, mark.context)).toMatchObject({ profile: "GeneralProfile" });
  });
});
