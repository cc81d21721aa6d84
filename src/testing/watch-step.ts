/**
 * One thing that a learner does, and is done with before the next: by the buttons of video.js or of the browser's own controls,
 * by mouse and keyboard; `seekTo` and `loop` by a script of the page. Seconds are the media's.
 */
export type WatchStep =
  | "play"
  | "pause"
  | "mute"
  | "unmute"
  | "enter full screen"
  | "leave full screen"
  /** Watches until the media has ended. */
  | "watch to the end"
  /** Watches until the position is reached. */
  | { readonly until: number }
  /** Watches so many seconds from where it stands. */
  | { readonly watch: number }
  /** Clicks on the progress bar, at this share of its length, 0..1. */
  | { readonly clickBar: number }
  /** Pulls the knob from one share of the bar to another, and holds it still before letting go. */
  | { readonly drag: readonly [from: number, to: number]; readonly holdMs?: number }
  /** Presses an arrow key on the progress bar. */
  | { readonly press: "ArrowLeft" | "ArrowRight"; readonly times?: number }
  | { readonly seekTo: number }
  | { readonly rate: number }
  | { readonly loop: boolean };

/** `play`, `until 12`, `drag 0.5,0.2 holdMs 300`. */
export function tellStep(step: WatchStep): string {
  return typeof step === "string" ? step : Object.entries(step).flat().join(" ");
}
