import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Segment } from "../../../src/events/learning-event.ts";
import type { Views } from "../../../src/report/views.ts";
import { viewsOf } from "../../../src/report/views-of.ts";
import { propertyRuns } from "../../support/property-runs.ts";
import { anyLearners, film, listText, recordOf, recordsOf } from "./told-viewings.ts";
import type { LearnerStory } from "./told-viewings.ts";

const settings = { seed: 20_261_122, numRuns: propertyRuns(300) };
const length = 12.4;

/** Second by second, learner by learner, with what really happened before the eyes. */
function countByHand(learners: readonly LearnerStory[]): Pick<Views, "learners" | "perSecond"> {
  const played = learners.map(({ attempts }) => attempts.flat().flatMap(({ segments }) => segments));
  const seconds = Array.from({ length: Math.ceil(length) }, (_, second) => second);
  const timesAt = (segments: readonly Segment[], second: number): number => {
    const middle = (second + Math.min(second + 1, length)) / 2;
    return segments.filter(([from, to]) => from <= middle && middle < to).length;
  };
  const countWhere = (holds: (segments: readonly Segment[], second: number) => boolean): number[] =>
    seconds.map((second) => played.filter((segments) => holds(segments, second)).length);
  return {
    learners: played.filter((segments) => seconds.some((second) => timesAt(segments, second))).length,
    perSecond: {
      views: seconds.map((second) => timesAt(played.flat(), second)),
      learners: countWhere((segments, second) => timesAt(segments, second) > 0),
      rewatched: countWhere((segments, second) => timesAt(segments, second) > 1),
      remaining: countWhere((segments, second) =>
        seconds.some((later) => later >= second && timesAt(segments, later)),
      ),
    },
  };
}

const told = (records: readonly object[]): Views | undefined => viewsOf(records, { activity: film });

const session = { registration: "r", session: "s" };
const played = (segments: readonly Segment[]) => ({ "played-segments": listText(segments) });

describe("viewsOf", () => {
  it("counts what a count by hand counts, however trackers list what was played", () => {
    fc.assert(
      fc.property(anyLearners(length), (learners) => {
        const views = told(recordsOf(learners, length));
        expect(views ?? { learners: 0, perSecond: countByHand([]).perSecond }).toMatchObject(
          countByHand(learners),
        );
      }),
      settings,
    );
  });

  it("says the same whatever order the records come in, and however often each", () => {
    fc.assert(
      fc.property(anyLearners(length), fc.infiniteStream(fc.nat()), (learners, chance) => {
        const records = recordsOf(learners, length);
        const shuffled = [...records, ...records.slice(0, 7)]
          .map((record) => ({ record, place: chance.next().value ?? 0 }))
          .sort((left, right) => left.place - right.place)
          .map(({ record }) => record);
        expect(told(shuffled)).toEqual(told(records));
      }),
      settings,
    );
  });

  it("needs of each session no more than its last list", () => {
    fc.assert(
      fc.property(anyLearners(length), (learners) => {
        const listing = learners.map((learner) => ({ ...learner, listing: "attempt" as const }));
        const records = recordsOf(listing, length);
        const last = records.filter((record) => JSON.stringify(record).includes("/terminated"));
        expect(told(last)?.perSecond).toEqual(told(records)?.perSecond);
      }),
      settings,
    );
  });

  it("counts a film that is played from end to end again by a tracker that lists sessions", () => {
    const records = ["a", "b"].flatMap((name, index) => [
      recordOf({ ...session, session: name, verb: "played", result: { time: 0 }, at: 2 * index }),
      recordOf({
        ...session,
        session: name,
        verb: "paused",
        result: played([[0, 3]]),
        length: 3,
        at: 2 * index + 1,
      }),
    ]);
    expect(told(records)?.perSecond.views).toEqual([2, 2, 2]);
  });

  it("takes of a list that was united only what is not known yet", () => {
    const united = { "https://playtrace.dev/xapi/extensions/segments-united": true };
    const record = recordOf({ ...session, session: "b", verb: "paused", result: played([[0, 4]]), at: 9 });
    const result: object = Reflect.get(record, "result");
    Object.assign(Reflect.get(result, "extensions"), united);
    const first = recordOf({
      ...session,
      verb: "paused",
      result: played([
        [1, 2],
        [1, 2],
      ]),
      length: 4,
      at: 1,
    });
    expect(told([record, first])?.perSecond.views).toEqual([1, 2, 1, 1]);
  });

  it("takes lists that name no session for those of several where none grew out of the other", () => {
    const records = [
      [[0, 1]],
      [[0, 2]],
      [
        [0, 2],
        [3, 4],
      ],
      [[1, 3]],
    ].map((segments, index) =>
      recordOf({
        verb: "paused",
        result: played(segments.map(([from = 0, to = 0]) => [from, to])),
        length: 4,
        at: index,
      }),
    );
    expect(told(records)?.perSecond.views).toEqual([1, 2, 1, 1]);
    expect(told(records.toReversed())?.perSecond.views).toEqual([1, 2, 1, 1]);
  });

  it("closes a stretch where a seek left it, and opens one where the seek led", () => {
    const acts = [
      { verb: "played", result: { time: 0 } },
      { verb: "seeked", result: { "time-from": 1, "time-to": 3 } },
      { verb: "paused", result: { time: 4 } },
      { verb: "seeked", result: { "time-from": 4, "time-to": 0 } },
      { verb: "played", result: { time: 0 } },
    ].map((act, at) => recordOf({ ...session, ...act, length: 5, at }));
    expect(told(acts)?.perSecond.views).toEqual([1, 0, 0, 1, 0]);
  });

  it("names the parts that a fifth played again, and those that a fifth went past", () => {
    const list = [
      [0, 4],
      [1, 3],
      [6, 8],
    ].map(([from = 0, to = 0]): Segment => [from, to]);
    const views = told([recordOf({ ...session, verb: "paused", result: played(list), length: 10 })]);
    expect(views?.rewatchedParts).toEqual([{ from: 1, to: 3, learners: 1, share: 1 }]);
    expect(views?.skippedParts).toEqual([{ from: 4, to: 6, learners: 1, share: 1 }]);
  });

  it("counts each attempt as completed once, on the day it was first", () => {
    const day = 86_400_000;
    const completions = [
      { registration: "b", at: 3 * day },
      { registration: "a", at: day },
      { registration: "a", at: 2 * day },
      { registration: "c", at: day },
    ];
    const views = told(completions.map((one) => recordOf({ ...one, verb: "completed", length: 4 })));
    expect(views?.completed).toBe(3);
    expect(views?.completions).toEqual([
      { day: "1970-01-02", completed: 2, total: 2 },
      { day: "1970-01-04", completed: 1, total: 3 },
    ]);
  });

  it("reads what can be read of a list of another tracker's making", () => {
    const text = "0.000[.]1.0000001[,]x[.]2[,]3[.]2[,]2[.]99[,]-4[.]4[,]3";
    const views = told([
      recordOf({ ...session, verb: "terminated", result: { "played-segments": text }, length: 4 }),
    ]);
    expect(views?.perSecond.views).toEqual([1, 0, 1, 1]);
  });

  it("believes no film of more than a week, and takes the furthest position where no length is told", () => {
    const records = [
      recordOf({ ...session, verb: "played", result: { time: 0 }, length: 1e12, at: 1 }),
      recordOf({ ...session, verb: "paused", result: { time: 3 }, at: 2 }),
    ];
    expect(told(records)).toMatchObject({ length: 3, perSecond: { views: [1, 1, 1] } });
  });

  it("passes over what is no record of a film", () => {
    const foreign = { verb: { id: "http://adlnet.gov/expapi/verbs/completed" }, object: { id: film } };
    expect(viewsOf([null, 7, "x", [], {}, foreign, { verb: 1, object: 2 }])).toBeUndefined();
  });

  it("takes the only film where none is named, and none of several", () => {
    const one = recordOf({ ...session, verb: "paused", length: 4 });
    expect(viewsOf([one])?.activity).toBe(film);
    expect(viewsOf([one, { ...one, object: { id: "https://example.com/other" } }])).toBeUndefined();
  });
});
