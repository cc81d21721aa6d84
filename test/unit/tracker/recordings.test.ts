import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { LearningEvent } from "../../../src/events/learning-event.ts";
import type { Recording } from "../../record/recording.ts";
import { tellInWords, usualOptions } from "../../support/fake-viewing.ts";
import { courseOf, replay } from "../../support/replay-recording.ts";
import { secondsOf, watchedByHand } from "../../support/watched-by-hand.ts";
import { expectedEvents } from "./recorded-scenarios.ts";

const folder = new URL("../../fixtures/recordings/", import.meta.url);
/** A click is noted up to so much before the player takes it; and a bar has pixels. */
const nearSeconds = 0.3;
const tracker = { ...usualOptions, milestones: { at: [100], basis: "position" } } as const;

const recordings = readdirSync(folder).map((file): [string, Recording] => [
  file,
  JSON.parse(readFileSync(new URL(file, folder), "utf8")),
]);

/** Words and numbers of what was told, apart. */
function takeApart(lines: readonly string[]): { words: string[]; numbers: number[] } {
  const number = /-?\d+(\.\d+)?/g;
  return {
    words: lines.map((line) => line.replaceAll(number, "#")),
    numbers: lines.flatMap((line) => [...line.matchAll(number)].map(([text]) => Number(text))),
  };
}

function withoutEnd(events: readonly LearningEvent[]): readonly LearningEvent[] {
  return events.filter(({ type }) => type !== "session-ended");
}

describe("advance: recorded viewings", () => {
  it.each(recordings)("%s tells what the learner did", (_, recording) => {
    const told = takeApart(withoutEnd(replay(recording, tracker)).map(tellInWords));
    const expected = takeApart(expectedEvents(recording));
    expect(told.words).toEqual(expected.words);
    for (const [index, number] of told.numbers.entries()) {
      expect(Math.abs(number - (expected.numbers[index] ?? NaN))).toBeLessThan(nearSeconds);
    }
  });

  it.each(recordings)("%s counts as watched what an independent recorder saw play", (_, recording) => {
    const last = replay(recording, tracker).at(-1);
    if (last?.type !== "session-ended") throw new Error("The session did not end.");
    const { share = 0, segments } = last.progress;
    const seconds = secondsOf(watchedByHand(courseOf(recording)));
    const told = share * (recording.length ?? NaN);
    expect(Math.abs(told - seconds)).toBeLessThan(0.1 * (segments.length + 1));
  });
});
