import { readdirSync, readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { replaySignals } from "../../../../src/testing/replay-signals.ts";
import { reviewStatements } from "../../../../src/review/review-statements.ts";
import type { Recording } from "../../../record/recording.ts";
import { storyOf } from "../../../fixtures/xapi/statements.ts";
import type { FakePlayer } from "../../../support/fake-player.ts";
import { beginViewing, usualOptions } from "../../../support/fake-viewing.ts";
import { expectValidStory } from "../../../support/statements.ts";

const recordings = new URL("../../../fixtures/recordings/", import.meta.url);
const milestones = { at: [0, 25, 50, 75, 100], basis: "position" } as const;

type Act = (player: FakePlayer) => void;

const seconds = fc.integer({ min: 1, max: 60_000 }).map((ms) => ms / 1000);
const place = fc.integer({ min: 0, max: 120_000 }).map((ms) => ms / 1000);

/** What learners do. */
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.constant<Act>((player) => player.play()),
  fc.constant<Act>((player) => player.pause()),
  seconds.map(
    (span): Act =>
      (player) =>
        player.watch(span),
  ),
  place.map(
    (to): Act =>
      (player) =>
        player.clickSeek(to),
  ),
  place.map(
    (to): Act =>
      (player) =>
        player.apiSeek(to),
  ),
  fc.array(place, { minLength: 1, maxLength: 4 }).map(
    (path): Act =>
      (player) =>
        player.drag(path),
  ),
  fc.constantFrom(5, -5).map(
    (by): Act =>
      (player) =>
        player.pressArrow(by, 3),
  ),
  fc.constantFrom(0.5, 1, 2).map(
    (rate): Act =>
      (player) =>
        player.setRate(rate),
  ),
  fc.boolean().map(
    (loop): Act =>
      (player) =>
        player.setLoop(loop),
  ),
  fc.boolean().map(
    (enabled): Act =>
      (player) =>
        player.setCaptions({ enabled }),
  ),
  fc.boolean().map(
    (muted): Act =>
      (player) =>
        player.setVolume({ level: 0.5, muted }),
  ),
  seconds.map(
    (span): Act =>
      (player) =>
        player.stall(span),
  ),
  fc.constant<Act>((player) => player.ad(5)),
);

const viewing = fc.record({
  acts: fc.array(act, { maxLength: 25 }),
  roughness: fc.option(fc.integer(), { nil: undefined }),
  threshold: fc.constantFrom(0.5, 0.95, 1),
  segmentsLimitBytes: fc.constantFrom(60, 8192),
});

describe("a story that a tracker tells, written in xAPI", () => {
  test.each(readdirSync(recordings))("is valid and whole for what a real player said: %s", (name) => {
    const recording: Recording = JSON.parse(readFileSync(new URL(name, recordings), "utf8"));
    const { signals } = recording;
    const story = storyOf(replaySignals({ signals }, { ...usualOptions, milestones }).flat());
    expectValidStory(story);
    expect(reviewStatements(story)).toEqual([]);
  });

  test("is valid and whole for whatever a learner does", () => {
    fc.assert(
      fc.property(viewing, ({ acts, roughness, threshold, segmentsLimitBytes }) => {
        const { player, events } = beginViewing({
          tracker: { milestones, threshold, segmentsLimitBytes },
          ...(roughness !== undefined && { roughness }),
        });
        player.load(100);
        for (const perform of acts) perform(player);
        player.close();
        const story = storyOf(events);
        expectValidStory(story);
        const deviations = reviewStatements(story).filter(({ path }) => !path.includes("segments-united"));
        expect(deviations).toEqual([]);
      }),
      { seed: 20_260_304, numRuns: 300 },
    );
  });
});
