import { reportPage } from "../../src/cli/report/report-page.ts";
import type { Segment } from "../../src/events/learning-event.ts";
import { createReport } from "../../src/report/create-report.ts";
import { createChance } from "../support/chance.ts";
import { recordsOf, type LearnerStory } from "../unit/report/told-viewings.ts";
import { median } from "./median.ts";

const learners = 1_000;
const filmSeconds = 7_200;
const sittings = 2;
/** Stretches between seeks and pauses, of one sitting. */
const stretches = 20;
const rounds = 5;

/** What a report costs, in ms: reading records one by one, adding them up for each second, and drawing the page. */
export async function reportReport(): Promise<void> {
  const texts = recordsOf(makeLearners(), filmSeconds).map((record) => JSON.stringify(record));
  const samples: {
    readonly parse: number;
    readonly add: number;
    readonly count: number;
    readonly draw: number;
  }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const startedMs = performance.now();
    const records = texts.map((text): unknown => JSON.parse(text));
    const parsedMs = performance.now();
    const report = createReport();
    for (const record of records) report.add(record);
    const addedMs = performance.now();
    const views = report.viewsOf();
    const countedMs = performance.now();
    if (views?.learners !== learners) throw new Error(`The report knows ${views?.learners} learners.`);
    await reportPage(views);
    const drawnMs = performance.now();
    samples.push({
      parse: parsedMs - startedMs,
      add: addedMs - parsedMs,
      count: countedMs - addedMs,
      draw: drawnMs - countedMs,
    });
  }
  const of = (step: keyof (typeof samples)[number]): number => median(samples.map((sample) => sample[step]));
  console.table({
    [`${learners} learners, ${filmSeconds / 3600} h`]: {
      records: texts.length,
      MB: (texts.reduce((sum, { length }) => sum + length, 0) / 1e6).toFixed(0),
      "ms of JSON.parse": of("parse").toFixed(0),
      "ms to read records": of("add").toFixed(0),
      "ms to add up": of("count").toFixed(0),
      "ms to draw": of("draw").toFixed(0),
      "ms in all": (of("parse") + of("add") + of("count") + of("draw")).toFixed(0),
    },
  });
}

function makeLearners(): LearnerStory[] {
  const chance = createChance(20_261_122);
  const stretch = (): Segment => {
    const from = Math.floor(chance() * filmSeconds * 1000) / 1000;
    return [from, Math.min(from + Math.ceil(chance() * 600_000) / 1000, filmSeconds)];
  };
  const sitting = () => ({ known: sittings, segments: Array.from({ length: stretches }, stretch) });
  return Array.from({ length: learners }, () => ({
    listing: "attempt",
    attempts: [Array.from({ length: sittings }, sitting)],
  }));
}
