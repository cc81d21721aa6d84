import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { LearningEvent } from "../../../src/events/learning-event.ts";
import type { Recording } from "../../record/recording.ts";
import { tellInWords, usualOptions } from "../../support/fake-viewing.ts";
import { courseOf, replay } from "../../support/replay-recording.ts";
import { secondsOf, watchedByHand } from "../../support/watched-by-hand.ts";
import { expectedEvents } from "./recorded-scenarios.ts";

const folder = new URL("../../fixtures/recordings/", import.meta.url);
/** A bar has pixels, and the recorder of a busy browser has gaps. */
const nearSeconds = 0.3;
/** A change of a setting leaves no trace in the course: only the hand that began it was noted. */
const settingSeconds = 1;
const tracker = { ...usualOptions, milestones: { at: [100], basis: "position" } } as const;

const recordings = readdirSync(folder).map((file): [string, Recording] => [
  file,
  JSON.parse(readFileSync(new URL(file, folder), "utf8")),
]);

const numeral = /-?\d+(\.\d+)?/g;
const wordsOf = (line: string): string => line.replaceAll(numeral, "#");
const numbersOf = (line: string): number[] => [...line.matchAll(numeral)].map(([text]) => Number(text));

function withoutEnd(events: readonly LearningEvent[]): readonly LearningEvent[] {
  return events.filter(({ type }) => type !== "session-ended");
}

describe("advance: recorded viewings", () => {
  it.each(recordings)("%s tells what the learner did", (_, recording) => {
    const told = withoutEnd(replay(recording, tracker)).map(tellInWords);
    const expected = expectedEvents(recording);
    expect(told.map(wordsOf)).toEqual(expected.map(wordsOf));
    for (const [index, line] of told.entries()) {
      const near = line.includes("changed") ? settingSeconds : nearSeconds;
      const numbers = numbersOf(expected[index] ?? "");
      const apart = numbersOf(line).map((number, place) => Math.abs(number - (numbers[place] ?? NaN)));
      expect(Math.max(...apart), line).toBeLessThan(near);
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
