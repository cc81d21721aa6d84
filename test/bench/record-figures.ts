import type { LearningEvent } from "../../src/events/learning-event.ts";
import { caliper } from "../../src/formats/caliper/format.ts";
import type { Format } from "../../src/formats/format.ts";
import { xapi } from "../../src/formats/xapi/format.ts";
import { context } from "../fixtures/xapi/viewing.ts";
import { median } from "./median.ts";
import { startPauses } from "./pause-session.ts";

const rounds = 400;
const warmUpRounds = 200;

export type FormatName = "xapi" | "caliper";

const formats: Readonly<Record<FormatName, Format>> = {
  xapi: xapi(),
  caliper: caliper({ sensor: "https://school.example/player" }),
};

/** What one record costs, in microseconds. */
export interface RecordFigures {
  /** To decide that the learner paused, with all that was played. */
  readonly decide: number;
  /** To write the record and its text. */
  readonly write: number;
  /** `JSON.stringify` of the same record, read back from its text. */
  readonly stringify: number;
  readonly bytes: number;
}

/** Medians over many pauses of a registration of which so many segments are known; the formats take turns. */
export function measureRecords(segments: number): Readonly<Record<FormatName, RecordFigures>> {
  const pause = startPauses(segments);
  const samples: Readonly<Record<FormatName, RecordFigures[]>> = { xapi: [], caliper: [] };
  for (let round = -warmUpRounds; round < rounds; round += 1) {
    const { event, us } = pause();
    for (const name of round % 2 ? (["xapi", "caliper"] as const) : (["caliper", "xapi"] as const)) {
      const sample = { decide: us, ...writeDown(formats[name], event) };
      if (round >= 0) samples[name].push(sample);
    }
  }
  return { xapi: mediansOf(samples.xapi), caliper: mediansOf(samples.caliper) };
}

function writeDown(format: Format, event: LearningEvent): Omit<RecordFigures, "decide"> {
  const startedMs = performance.now();
  const text = JSON.stringify(format.write(event, context));
  const writtenMs = performance.now();
  const record: unknown = JSON.parse(text);
  const readMs = performance.now();
  const again = JSON.stringify(record);
  const doneMs = performance.now();
  return {
    write: 1000 * (writtenMs - startedMs),
    stringify: 1000 * (doneMs - readMs),
    bytes: again.length,
  };
}

function mediansOf(samples: readonly RecordFigures[]): RecordFigures {
  const of = (name: keyof RecordFigures): number => median(samples.map((one) => one[name]));
  return { decide: of("decide"), write: of("write"), stringify: of("stringify"), bytes: of("bytes") };
}
