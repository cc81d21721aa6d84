import type { MediaView } from "../html-media/media-view.ts";
import type { VideojsPlayer } from "./player-api.ts";

/**
 * Follows the ad breaks of contrib-ads. That plugin hides what the element says during a break, lets a `playing`
 * through when the content is back, and holds the content's first `ended` until the ads behind it are over.
 * https://videojs.github.io/videojs-contrib-ads/integrator/api/
 */
export function followAds(
  player: VideojsPlayer,
  listen: MediaView["listen"],
): Required<Pick<MediaView, "interrupted" | "follow">> {
  let inBreak = false;
  return {
    interrupted: () => inBreak,
    follow: (say) => [
      listen(["readyforpostroll"], () => say("ended")),
      listen(["adstart"], () => {
        say("ad-started");
        inBreak = true;
      }),
      listen(["adend", "contentresumed", "playing", "ended"], () => {
        if (!inBreak || player.ads?.isInAdMode?.()) return;
        inBreak = false;
        say("ad-ended");
      }),
    ],
  };
}
