import type { Quality } from "../../events/player-signal.ts";
import type { TrackList } from "../html-media/tracks.ts";

/** https://github.com/videojs/videojs-contrib-quality-levels */
export type QualityLevelList = TrackList<{
  /** False where a menu has ruled the level out. */
  readonly enabled: boolean;
  readonly height?: number | undefined;
  readonly label?: string | undefined;
}> & { readonly selectedIndex: number };

/** The level that plays. The learner chose it where every other one is ruled out. */
export function readQuality(levels: QualityLevelList | undefined): Quality | undefined {
  const level = levels?.[levels.selectedIndex];
  if (!levels || !level) return undefined;
  return {
    label: String(level.height ?? level.label),
    automatic: Array.from(levels).filter(({ enabled }) => enabled).length > 1,
  };
}
