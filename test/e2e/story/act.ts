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
