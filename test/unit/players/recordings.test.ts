import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Frame } from "../../../src/testing/recorded-viewing.ts";
import type { Recording } from "../../record/recording.ts";

const folder = new URL("../../fixtures/recordings/", import.meta.url);
const LARGEST_BYTES = 60_000;
/** The element's clock and the frames are read in different tasks of a busy page. */
const NEAR_SECONDS = 0.15;
/** No recording plays faster than at double speed: what moves so is a jump. */
const FASTEST = 4;

const recordings = readdirSync(folder).map((file): [string, Recording] => [
  file,
  JSON.parse(readFileSync(new URL(file, folder), "utf8")),
]);

/** Where the independent log saw the element, or `undefined` where it saw it change just then. */
function whereSeen(frames: readonly Frame[], monotonicMs: number): number | undefined {
  const next = frames.findIndex(([at]) => at > monotonicMs);
  const [before, after] = [frames[next - 1], frames[next]];
  if (!before || !after || before[2] !== after[2]) return undefined;
  const speed = (after[1] - before[1]) / ((after[0] - before[0]) / 1000);
  if (speed < 0 || speed > FASTEST) return undefined;
  const share = (monotonicMs - before[0]) / (after[0] - before[0]);
  return before[1] + share * (after[1] - before[1]);
}

describe("recordings", () => {
  it.each(recordings)("%s agrees with the frames that were seen beside it", (_, { signals, frames }) => {
    const compared = signals.flatMap(({ type, seeking, position, clock }) => {
      const seen = type === "time" && !seeking ? whereSeen(frames, clock.monotonicMs) : undefined;
      return seen === undefined ? [] : [Math.abs(position - seen)];
    });
    expect(compared.length).toBeGreaterThan(3);
    expect(Math.max(...compared)).toBeLessThan(NEAR_SECONDS);
  });

  it.each(recordings)("%s has its signals and acts in the order of the clock", (_, { signals, truth }) => {
    for (const moments of [
      signals.map(({ clock }) => clock.monotonicMs),
      truth.map((act) => act.monotonicMs),
    ])
      expect(moments).toEqual(moments.toSorted((left, right) => left - right));
  });

  it.each(recordings)("%s shows no position outside the media", (_, { signals, length }) => {
    expect(length).not.toBeNull();
    for (const { position } of signals) {
      expect(position).toBeGreaterThanOrEqual(0);
      expect(position).toBeLessThanOrEqual(length ?? 0);
    }
  });

  it.each(recordings)("%s is small", (file) => {
    expect(readFileSync(new URL(file, folder)).length).toBeLessThan(LARGEST_BYTES);
  });
});
