import type { SignalFact } from "../../src/events/player-signal.ts";
import type { Captions, Quality, Size, Volume } from "../../src/events/player-snapshot.ts";
import type { Course } from "./watched-by-hand.ts";

/**
 * A player with hands: its verbs are what a learner or a page does, and it says the signals that real players
 * say then, in the order recorded in `test/fixtures/recordings`. Times are seconds, unless their name says otherwise.
 */
export interface FakePlayer {
  readonly position: () => number;
  readonly length: () => number;
  /** Milliseconds of the monotonic clock. */
  readonly now: () => number;
  readonly course: Course;

  /** Loads media whose first frame lies at `firstFrame`. */
  load(length?: number, firstFrame?: number): void;
  /** Says what is under way, as to somebody who begins to listen. */
  attach(): void;
  play(byPage?: boolean): void;
  /** Asked to play, and refused: no frame is ever rendered. */
  playRefused(): void;
  pause(): void;
  /** Lets time pass; where it plays, the learner watches. */
  watch(seconds: number): void;
  wait(seconds: number): void;
  /** A click on the progress bar of video.js. */
  clickSeek(to: number): void;
  /** Takes the knob, moves it along `path`, holds it still, and lets it go. */
  drag(path: readonly number[], holdSeconds?: number): void;
  /** Takes the knob, moves it, and does not let go. */
  hold(path: readonly number[]): void;
  /** A script or a key seeks. */
  apiSeek(to: number): void;
  pressArrow(by: number, times?: number): void;
  /** A skip button, of a player that knows its own. */
  skip(by: number, times?: number): void;
  /** The two halves of {@link apiSeek}. */
  startSeek(to: number, by?: "skip"): void;
  land(): void;
  stall(seconds: number): void;
  /** It stands for want of data from now on. */
  startStall(): void;
  /** Frames run on, but the player says nothing of it. */
  fallSilent(seconds: number): void;
  /** Does something without saying some of the signals. */
  silently(work: () => void, ...types: readonly SignalFact["type"][]): void;
  setRate(rate: number): void;
  setLoop(loop: boolean): void;
  /** The player measures its media anew. */
  setLength(length: number): void;
  /** The media ends before its length, as badly muxed media do. */
  endEarly(): void;
  setVolume(volume: Volume): void;
  setCaptions(captions: Captions): void;
  setFullScreen(active: boolean): void;
  setPictureInPicture(active: boolean): void;
  resize(size: Size): void;
  setQuality(quality: Quality): void;
  setAudioTrack(label: string): void;
  ad(seconds: number): void;
  fail(): void;
  /** After a failure: the same media again, where it failed. */
  retry(): void;
  changeSource(url: string): void;
  /** The computer sleeps: the monotonic clock stands still. */
  sleep(seconds: number): void;
  /** Somebody sets the computer's clock. */
  jumpClock(ms: number): void;
  close(reason?: "closing" | "source"): void;
  say(fact: SignalFact): void;
}
