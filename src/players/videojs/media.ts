import type { MediaState } from "../html-media/media-view.ts";
import type { VideojsPlayer } from "./player-api.ts";

/** The media element that the player drives; a tech of another kind (YouTube, a cast device) has none. */
export function techElement(player: VideojsPlayer): HTMLMediaElement | undefined {
  const tech = player.tech(true);
  const element = tech && tech.el();
  return element instanceof HTMLMediaElement ? element : undefined;
}

/**
 * The element itself where there is one: before it is ready the player answers 0 and, after a source change,
 * the length of the source before. While seeking both show the target.
 */
export function readMedia(player: VideojsPlayer): MediaState {
  return (
    techElement(player) ?? {
      autoplay: Boolean(player.autoplay()),
      currentTime: player.currentTime() ?? 0,
      duration: player.duration() ?? NaN,
      ended: player.ended(),
      loop: Boolean(player.loop()),
      muted: Boolean(player.muted()),
      paused: player.paused(),
      playbackRate: player.playbackRate() ?? 1,
      readyState: player.readyState(),
      seeking: player.seeking(),
      volume: player.volume() ?? 1,
    }
  );
}
