import type { Quality } from "../../events/player-snapshot.ts";
import type { TrackList } from "../html-media/tracks.ts";

/** https://github.com/videojs/videojs-contrib-quality-levels */
export type QualityLevelList = TrackList<{
  /** False where a menu has ruled the level out. */
  readonly enabled: boolean;
  readonly height?: number | undefined;
  readonly label?: string | undefined;
}> & { readonly selectedIndex: number };

/** The level that plays, as a part of the snapshot. The learner chose it where every other is ruled out. */
export function readQuality(levels: QualityLevelList | undefined): { quality?: Quality } {
  const level = levels?.[levels.selectedIndex];
  if (!levels || !level) return {};
  const choice = Array.from(levels).filter(({ enabled }) => enabled);
  return { quality: { label: String(level.height ?? level.label), automatic: choice.length > 1 } };
}
