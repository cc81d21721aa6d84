import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { openBenchPage } from "./bench-page.ts";
import type { SeekFigures } from "./seek-figures.ts";
import { holdSession, measureSeeks } from "./seek-figures.ts";

/** Bytes up to which played segments are kept in viewing order: as in the product, and never given up. */
const regimes = { "8 KB, then their union": 8_192, "in viewing order": Number.MAX_SAFE_INTEGER } as const;

declare global {
  // oxlint-disable-next-line no-var -- only `var` declares a global
  var seekFigures: { readonly holdSession: typeof holdSession; readonly measureSeeks: typeof measureSeeks };
}

/** A session of 10,000 seeks: what an event costs at its end against its start, and what stays in memory. */
export async function reportSeeks(): Promise<void> {
  setFlagsFromString("--expose-gc");
  const collectGarbage: () => void = runInNewContext("gc");
  const bench = await openBenchPage("");
  await bench.load("test/bench/seek-figures.ts", "seekFigures");
  const rows: Record<string, Record<string, string | number>> = {};

  for (const [name, limit] of Object.entries(regimes)) {
    const figures = measureSeeks(limit);
    collectGarbage();
    const before = process.memoryUsage().heapUsed;
    holdSession(limit);
    collectGarbage();
    rows[`node, ${name}`] = row(figures, process.memoryUsage().heapUsed - before);

    const inPage = await bench.page.evaluate((bytes) => seekFigures.measureSeeks(bytes), limit);
    const beforeInPage = await bench.heapBytes();
    await bench.page.evaluate((bytes) => seekFigures.holdSession(bytes), limit);
    rows[`chromium, ${name}`] = row(inPage, (await bench.heapBytes()) - beforeInPage);
  }
  await bench.close();
  console.table(rows);
}

function row(figures: SeekFigures, heapBytes: number): Record<string, string | number> {
  const { events, atStart, atEnd, saveAtStart, saveAtEnd } = figures;
  return {
    events,
    "us per event, start": atStart.toFixed(1),
    end: atEnd.toFixed(1),
    "end/start": (atEnd / atStart).toFixed(2),
    "us per saved row, start": saveAtStart.toFixed(0),
    "end ": saveAtEnd.toFixed(0),
    "heap growth, KB": Math.round(heapBytes / 1024),
  };
}
