import type { MediaView } from "../html-media/media-view.ts";
import { bare } from "../html-media/signals.ts";
import type { VideojsPlayer } from "./player-api.ts";

const sayStarted = bare("ad-started");
const sayEnded = bare("ad-ended");

/**
 * Follows the ad breaks of contrib-ads. That plugin hides what the element says during a break, and lets a
 * `playing` through when the content is back.
 * https://videojs.github.io/videojs-contrib-ads/integrator/api/
 */
export function followAds(
  player: VideojsPlayer,
  listen: MediaView["listen"],
): Required<Pick<MediaView, "interrupted" | "follow">> {
  let inBreak = false;
  return {
    interrupted: () => inBreak,
    follow(say) {
      const offStart = listen(["adstart"], () => {
        say(sayStarted);
        inBreak = true;
      });
      const offEnd = listen(["adend", "contentresumed", "playing", "ended"], () => {
        if (!inBreak || player.ads?.isInAdMode?.()) return;
        inBreak = false;
        say(sayEnded);
      });
      return () => {
        offStart();
        offEnd();
      };
    },
  };
}
