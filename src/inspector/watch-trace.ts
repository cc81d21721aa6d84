import { systemClock } from "../platform/clock.ts";
import { startTimer } from "../platform/timer.ts";
import type { Trace } from "../trace/trace.ts";
import type { Guard } from "./guard.ts";
import { labelDestinations } from "./model/destination-label.ts";
import type { Happening } from "./model/happening.ts";
import { inSlices, type SliceEffects } from "./model/in-slices.ts";
import { createLedger, type Ledger } from "./model/ledger.ts";
import { reviewRecord } from "./model/review-record.ts";
import type { Row } from "./model/row.ts";

/** One trace, listened to from now on. */
export interface WatchedTrace {
  readonly trace: Trace;
  readonly ledger: Ledger;
  /** Of its media, as far as it is known. */
  readonly name: () => string;
  /** The destinations that are known, by their ids, as people may see them. */
  readonly labels: () => ReadonlyMap<string, string>;
  /** Lets go of the trace; what was heard stays. */
  readonly end: () => void;
}

export interface WatchParts {
  readonly guard: Guard;
  /** Something is new. */
  readonly changed: () => void;
  readonly effects?: SliceEffects;
}

/** Longest name of a media that is shown, in characters. */
const LONGEST_NAME = 60;

/**
 * Notes what a trace tells, and asks the review about each record as soon as the page has time. A listener costs the
 * page a few microseconds.
 */
export function watchTrace(trace: Trace, parts: WatchParts): WatchedTrace {
  const { guard, changed, effects = { clock: systemClock, startTimer } } = parts;
  const ledger = createLedger();
  const unread: Row[] = [];
  let stopReading: (() => void) | undefined;
  const destinations = new Set<string>();
  let labels: ReadonlyMap<string, string> = new Map();
  let name = "";

  function* readAll(): Generator<undefined, void, undefined> {
    for (let row = unread.shift(); row; row = unread.shift()) {
      review(row);
      yield;
    }
  }

  const review = (row: Row): void =>
    guard(() => {
      for (const record of row.records) {
        const findings = record.findings ?? reviewRecord(record.text);
        if (findings && findings !== record.findings) ledger.judge(row, record, findings);
      }
      changed();
    });

  /** Before there is consent a trace lists none. */
  function learn(some: readonly { readonly destination: string }[]): void {
    for (const { destination } of some) destinations.add(destination);
    if (destinations.size > labels.size) labels = labelDestinations([...destinations]);
  }

  const hear = (happening: Happening): void =>
    guard(() => {
      ledger.hear(happening, effects.clock().wallMs);
      if (happening.name === "event") {
        const { id, name: texts = {} } = happening.detail.context.activity;
        if (!name) learn(trace.status());
        name = (Object.values(texts)[0] ?? id).slice(0, LONGEST_NAME);
      }
      if (happening.name === "record") learn([happening.detail]);
      const row = happening.name === "record" && ledger.find(happening.detail.id);
      if (row) unread.push(row);
      if (row && !stopReading) stopReading = inSlices(readAll(), () => (stopReading = undefined), effects);
      changed();
    });

  const offs = [
    trace.on("event", (detail) => hear({ name: "event", detail })),
    trace.on("record", (detail) => hear({ name: "record", detail })),
    trace.on("stored", (detail) => hear({ name: "stored", detail })),
    trace.on("delivered", (detail) => hear({ name: "delivered", detail })),
    trace.on("retrying", (detail) => hear({ name: "retrying", detail })),
    trace.on("suspended", (detail) => hear({ name: "suspended", detail })),
    trace.on("quarantined", (detail) => hear({ name: "quarantined", detail })),
    trace.on("lost", (detail) => hear({ name: "lost", detail })),
    trace.on("error", (detail) => hear({ name: "error", detail })),
  ];

  return {
    trace,
    ledger,
    name: () => name,
    labels: () => {
      if (!destinations.size) learn(trace.status());
      return labels;
    },
    end: () => {
      for (const off of offs) off();
      stopReading?.();
    },
  };
}
