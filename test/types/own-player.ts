/** An adapter of one's own, and what the contract refuses: never run, checked by `tsc -p test`. */
import type { PlayerAdapter, PlayerSignal, Trace } from "../../src/index.ts";
import { createTrace } from "../../src/index.ts";

declare const adapter: PlayerAdapter;
declare const signal: PlayerSignal;

export const trace: Trace = createTrace(adapter, { endpoint: "https://lrs.example.com/xapi/" });

export const detach: () => void = adapter.attach(({ type }) => type satisfies string);

// @ts-expect-error an element is no adapter: `trackMediaElement` makes one of it
createTrace(document.createElement("video"), { endpoint: "https://lrs.example.com/xapi/" });
// @ts-expect-error a signal was said at its moment
signal.position = 0;
// @ts-expect-error every signal carries both clocks
export const bare: PlayerSignal = { type: "time", position: 1, rate: 1, paused: false, seeking: false };
