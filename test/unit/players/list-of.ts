import type { TrackList } from "../../../src/players/html-media/tracks.ts";

/** A list as a player has it, that never changes. */
export function listOf<Track>(...tracks: Track[]): TrackList<Track> {
  return Object.assign([...tracks], { addEventListener: () => {}, removeEventListener: () => {} });
}
