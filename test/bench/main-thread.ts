import type { BenchPage } from "./bench-page.ts";

/** Tasks of a page's main thread, in milliseconds. */
export interface MainThreadFigures {
  readonly tasks: number;
  /** By the time that the processor spent on it: other programs of a busy computer add nothing. */
  readonly "longest, processor": number;
  readonly "over 50 ms, processor": number;
  /** By the clock, as people see it. */
  readonly "longest, clock": number;
}

/** An event of Chromium's trace: https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly args: { readonly name?: string };
  /** Microseconds by the clock, and of the processor. */
  readonly dur?: number;
  readonly tdur?: number;
}

const LONG_MS = 50;

const longest = (times: readonly number[]): number =>
  Math.round(times.reduce((most, time) => Math.max(most, time), 0) / 1_000);

/** What the main thread of a bench's page does while something goes on. */
export async function watchMainThread(
  { browser, page }: BenchPage,
  work: () => Promise<unknown>,
): Promise<MainThreadFigures> {
  await browser.startTracing(page, { categories: ["toplevel", "devtools.timeline"] });
  await work();
  const buffer = await browser.stopTracing();
  const events: readonly TraceEvent[] = JSON.parse(buffer.toString()).traceEvents;
  const isMain = new Set(
    events
      .filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = events.filter(
    ({ name, pid, tid }) => name.endsWith("RunTask") && isMain.has(`${pid} ${tid}`),
  );
  const processor = tasks.map(({ tdur = 0 }) => tdur);
  return {
    tasks: tasks.length,
    "longest, processor": longest(processor),
    "over 50 ms, processor": processor.filter((time) => time > LONG_MS * 1_000).length,
    "longest, clock": longest(tasks.map(({ dur = 0 }) => dur)),
  };
}
