import type { MediaView } from "../html-media/media-view.ts";
import type { VideojsPlayer } from "./player-api.ts";

/** The skip buttons of the control bar, part of version 8: https://docs.videojs.com/skipforward */
const button = "[class*=vjs-skip-forward],[class*=vjs-skip-backward]";
/** The seek bar, and the keys that move it on or back; Home, End and digits set it to a position. */
const bar = ".vjs-progress-holder";
const step = /^(Arrow|Page)/;

/** Of a finger's tap, which video.js takes for itself, the browser says no click. */
const presses = ["pointerdown", "click", "keydown"];

/**
 * Follows what the learner presses, for a seek does not say who asked for it, and is announced later: it was a skip
 * where a skip was pressed last, until the seek is over.
 */
export function followSkips(
  player: VideojsPlayer,
  listen: MediaView["listen"],
): Required<Pick<MediaView, "skips" | "follow">> {
  let skips = false;
  const note = (event: Event): void => {
    const { target } = event;
    const isStep = event instanceof KeyboardEvent && step.test(event.key);
    skips = target instanceof Element && target.closest(isStep ? bar : button) !== null;
  };
  return {
    skips: () => skips,
    follow() {
      const element = player.el();
      // The seek bar keeps its keys from whoever listens further up.
      for (const name of presses) element.addEventListener(name, note, true);
      return [
        listen(["seeked"], () => (skips &&= player.seeking())),
        () => {
          for (const name of presses) element.removeEventListener(name, note, true);
        },
      ];
    },
  };
}
