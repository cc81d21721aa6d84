import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listSegments } from "../../../src/events/played-segments.ts";
import type { LearningEvent } from "../../../src/events/learning-event.ts";
import { createToldReport } from "../../../src/report/create-report.ts";
import { toldByEvent } from "../../../src/report/told-by-event.ts";
import { viewsOf } from "../../../src/report/views-of.ts";
import { context } from "../../fixtures/xapi/viewing.ts";
import { storyOf } from "../../fixtures/xapi/statements.ts";
import { beginViewing } from "../../support/fake-viewing.ts";
import type { FakeViewing } from "../../support/fake-viewing.ts";
import { propertyRuns } from "../../support/property-runs.ts";
import { anyViewing, takeStep } from "../../support/viewing-steps.ts";

const settings = { seed: 20_261_122, numRuns: propertyRuns(150) };
const length = 60;

/** Up to three visits of one learner, by the real tracker; each begins a session. */
const visits = fc
  .array(anyViewing, { minLength: 1, maxLength: 3 })
  .map((sittings) => {
    const viewing = beginViewing();
    viewing.player.load(length);
    for (const [index, steps] of sittings.entries()) {
      if (index > 0) viewing.comeBack();
      viewing.player.play();
      for (const step of steps) takeStep(viewing.player, step);
    }
    viewing.player.close();
    return { viewing, count: sittings.length };
  })
  .filter(({ viewing, count }) => viewing.only("session-started").length === count)
  .map(({ viewing }) => viewing);

/** How often the middle of each second was played, as the tracker itself keeps it. */
function viewsByTracker({ state }: FakeViewing): number[] {
  const played = listSegments(state().played);
  return Array.from(
    { length },
    (_, second) => played.filter(([from, to]) => from <= second + 0.5 && second + 0.5 < to).length,
  );
}

/** As a page hears them: each session's events carry its id. */
function hearAll(events: readonly LearningEvent[]): number[] | undefined {
  const report = createToldReport();
  let session = "";
  for (const [index, event] of events.entries()) {
    const id = `event-${index}`;
    if (event.type === "session-started") session = id;
    const told = toldByEvent({ event, context: { ...context, id, session } });
    if (told) report.hear(told);
  }
  return [...(report.viewsOf()?.perSecond.views ?? [])];
}

describe("viewsOf", () => {
  it("counts of what a tracker tells in several visits what the tracker itself knows was played", () => {
    fc.assert(
      fc.property(visits, (viewing) => {
        const views = viewsOf(storyOf(viewing.events));
        expect(views?.perSecond.views).toEqual(viewsByTracker(viewing));
      }),
      settings,
    );
  });
});

describe("toldByEvent", () => {
  it("tells of events what their records tell", () => {
    fc.assert(
      fc.property(visits, ({ events }) => {
        expect(hearAll(events)).toEqual(viewsOf(storyOf(events))?.perSecond.views ?? []);
      }),
      settings,
    );
  });

  it("knows of a stretch as soon as a seek has ended it", () => {
    const viewing = beginViewing();
    viewing.player.load(length);
    viewing.player.play();
    viewing.player.watch(10);
    viewing.player.clickSeek(30);
    viewing.player.watch(2);
    expect(hearAll(viewing.events)?.slice(7, 12)).toEqual([1, 1, 1, 0, 0]);
  });
});
