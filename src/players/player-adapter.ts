/**
 * The contract of every player adapter: it turns what one player says into signals. It knows no learner,
 * no session, no format and no network, and decides nothing: the tracker does.
 */
import type { MediaSource, PlayerMoment, SignalFact } from "../events/player-signal.ts";
import type { PlayerSnapshot } from "../events/player-snapshot.ts";

/** What a player can tell. What it cannot tell is absent from its signals, never made up. */
export type Capability =
  | "captions"
  | "full-screen"
  | "picture-in-picture"
  | "size"
  | "quality"
  | "audio-track"
  | "scrubbing"
  | "skips"
  | "ads"
  | "live";

/** What the player shows now, without the clock: the caller reads the clock. */
export type PlayerReading = Omit<PlayerMoment, "clock">;

export interface PlayerAdapter {
  /** Short name of the player, `"html-media"` or `"videojs"`. */
  readonly name: string;
  readonly capabilities: ReadonlySet<Capability>;
  /** The element in the page: where it stands tells whether the player is still there. */
  readonly element: Element;
  /** Reads position, rate and the flags now; safe at any time, also after detaching. */
  read(): PlayerReading;
  /** Length in seconds: `Infinity` while live, `undefined` while unknown. */
  length(): number | undefined;
  /** What it plays now; `undefined` while it has nothing. */
  source(): MediaSource | undefined;
  /** Everything beside the position, as far as the player can tell. */
  snapshot(): PlayerSnapshot;
  /** Goes to a position, in seconds; before anything is loaded: as soon as it is. Absent where it cannot. */
  seek?(position: number): void;
  /** Name that the player or page gives the media, where there is one. */
  title(): string | undefined;
  /**
   * Starts to listen. `emit` is called inside the player's own event, with the reading of that moment.
   * A player that is already ready, or playing, is told by signals at once (length, then play, playing).
   * Returned function stops it: no listener stays behind; calling it twice is harmless.
   */
  attach(emit: (fact: SignalFact, reading: PlayerReading) => void): () => void;
}
