import type { DoneStep } from "../../../src/testing/watch.ts";
import type { ChangeName } from "./witness.ts";

/** What one act of the learner is, and when it was done. */
export type Act = Done & ActFact;

/** When the learner began and had finished it, in milliseconds since the epoch. */
export interface Done {
  readonly beganAt: number;
  readonly doneAt: number;
}

export type ActFact =
  | { readonly type: "play" }
  | { readonly type: "pause" }
  /** `to` is where the player stood afterwards, in seconds. */
  | { readonly type: "seek"; readonly to: number }
  | Change
  /** The media came to its end by itself. */
  | { readonly type: "watch-to-end" }
  /** The page goes: closed or loaded anew. */
  | { readonly type: "leave" };

/** An act upon the player beside playing and seeking. */
export interface Change {
  readonly type: "change";
  /** As the records name it. */
  readonly what: ChangeName;
  /** What the records must say of the player afterwards, by the Video Profile's names. */
  readonly player: Readonly<Record<string, unknown>>;
}

/** What the steps of a script do that have no measure of their own. */
const facts: Readonly<Record<string, ActFact>> = {
  play: { type: "play" },
  pause: { type: "pause" },
  "watch to the end": { type: "watch-to-end" },
  mute: { type: "change", what: "volume", player: { volume: 0 } },
  "enter full screen": { type: "change", what: "fullScreen", player: { "full-screen": true } },
  "leave full screen": { type: "change", what: "fullScreen", player: { "full-screen": false } },
};

/** What a step of a script does that is to be told; to watch on is no act. */
export function actsOf({ step, position, beganAt, doneAt }: DoneStep): readonly Act[] {
  const fact = typeof step === "string" ? facts[step] : factOf(step, position);
  return fact === undefined ? [] : [{ ...fact, beganAt, doneAt }];
}

function factOf(step: Exclude<DoneStep["step"], string>, position: number): ActFact | undefined {
  if ("until" in step || "watch" in step) return undefined;
  if ("rate" in step) return { type: "change", what: "rate", player: { speed: `${step.rate}x` } };
  return { type: "seek", to: position };
}
