import type { PlayerSnapshot } from "../../events/player-snapshot.ts";
import type { Size } from "../../events/player-signal.ts";
import type { Extensions } from "./statement.ts";
import { languageTag } from "./language-tag.ts";
import { wellFormed } from "./well-formed.ts";

/** Puts `prefix` before each name and leaves out what is not known: xAPI refuses `null`. */
export function extensions(prefix: string, values: Extensions): Record<string, unknown> {
  const written: Record<string, unknown> = {};
  for (const name in values) {
    if (values[name] !== undefined) written[prefix + name] = values[name];
  }
  return written;
}

/** The profile allows three decimals. */
export function thousandths(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** The player's state, by the profile's names; facts that the player cannot tell are absent. */
export function playerExtensions(player: PlayerSnapshot): Extensions {
  const { volume, captions, quality, audioTrack } = player;
  return {
    speed: thousandths(player.rate) + "x",
    volume: volume && (volume.muted ? 0 : thousandths(volume.level)),
    /** The profile's text and its templates call the flag by two names; both are written. */
    "cc-enabled": captions?.enabled,
    "cc-subtitle-enabled": captions?.enabled,
    "cc-subtitle-lang": captions?.enabled ? languageTag(captions.language) : undefined,
    "full-screen": player.fullScreen,
    "screen-size": sizeText(player.screenSize),
    "video-playback-size": sizeText(player.size),
    quality: quality && wellFormed(quality.label),
    track: audioTrack && wellFormed(audioTrack.label),
  };
}

function sizeText(size: Size | undefined): string | undefined {
  return size && size.width + "x" + size.height;
}
