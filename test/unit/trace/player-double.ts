import type { MediaSource, SignalFact } from "../../../src/events/player-signal.ts";
import type { PlayerSnapshot } from "../../../src/events/player-snapshot.ts";
import type { PlayerAdapter, PlayerReading } from "../../../src/players/player-adapter.ts";
import type { HandClock } from "../transport/hand-clock.ts";

const timeupdateMs = 250;

/** What stands around the element in its page. */
export interface PageAround {
  readonly title?: string;
  readonly url?: string;
  readonly canonical?: string;
  readonly language?: string;
  readonly id?: string;
}

/** An element of no browser: only what a trace asks of it. */
export function createElementDouble(around: PageAround = {}): Element & { isConnected: boolean } {
  const {
    title = "Course",
    url = "https://school.example/course?visit=7#top",
    canonical,
    language,
    id = "",
  } = around;
  const page = {
    title,
    URL: url,
    querySelector: () => (canonical === undefined ? null : { href: canonical }),
  };
  // As JavaScript builds it: the type of an element is the browser's own.
  return Object.assign(Object.create(null), {
    id,
    isConnected: true,
    parentElement: null,
    ownerDocument: page,
    closest: () => (language === undefined ? null : { lang: language }),
    querySelectorAll: () => [],
  });
}

/** A player with verbs, which says what real ones say; its media plays as far as the hand clock is moved. */
export class PlayerDouble implements PlayerAdapter {
  readonly name = "double";
  readonly capabilities: PlayerAdapter["capabilities"] = new Set();
  readonly element: Element & { isConnected: boolean };
  readonly emits = new Set<(fact: SignalFact, reading: PlayerReading) => void>();
  readonly time: HandClock;
  label: string | undefined;
  playing: MediaSource | undefined;
  seconds: number | undefined;
  reading: PlayerReading = { position: 0, rate: 1, paused: true, seeking: false, scrubbing: false };

  constructor(time: HandClock, around?: PageAround) {
    this.time = time;
    this.element = createElementDouble(around);
  }

  read = (): PlayerReading => this.reading;
  length = (): number | undefined => this.seconds;
  source = (): MediaSource | undefined => this.playing;
  snapshot = (): PlayerSnapshot => ({ rate: 1 });
  title = (): string | undefined => this.label;
  attach = (emit: (fact: SignalFact, reading: PlayerReading) => void): (() => void) => {
    this.emits.add(emit);
    if (this.seconds !== undefined) emit({ type: "length", length: this.seconds }, this.reading);
    if (!this.reading.paused) this.say({ type: "play", byPage: true }, { type: "playing" });
    return () => this.emits.delete(emit);
  };

  seek = (position: number): void => {
    this.reading = { ...this.reading, position };
    // Before anything is loaded an element keeps a position to begin at, and says nothing.
    if (this.seconds !== undefined) this.say({ type: "seeking", loop: false }, { type: "seeked" });
  };

  /** Gives the player something to play, from its beginning. */
  load(url?: string, seconds = 100): this {
    return this.giveSource(url).learnLength(seconds);
  }
  /** Gives the player a source of which it loads nothing before playback. */
  giveSource(url = "https://media.example/intro.webm"): this {
    this.playing = { url, kind: "video" };
    this.seconds = undefined;
    this.reading = { ...this.reading, position: 0, paused: true };
    return this.say({ type: "source", source: this.playing });
  }
  learnLength(seconds = 100): this {
    this.seconds = seconds;
    return this.say({ type: "length", length: seconds });
  }
  /** Asks for playback; no frame is shown yet. */
  ask(): this {
    this.reading = { ...this.reading, paused: false };
    return this.say({ type: "play", byPage: false });
  }
  play(): this {
    return this.ask().say({ type: "playing" });
  }
  pause(): this {
    this.reading = { ...this.reading, paused: true };
    return this.say({ type: "pause" });
  }
  /** Lets time pass; the media moves where it plays. */
  watch(seconds: number): this {
    for (let leftMs = seconds * 1000; leftMs > 0; leftMs -= timeupdateMs) {
      this.time.pass(Math.min(leftMs, timeupdateMs));
      this.moveOn();
    }
    return this;
  }
  /** The media moves as far as it does between two looks, where it plays: time has passed already. */
  moveOn(): this {
    if (this.reading.paused) return this;
    const position = Math.min(this.reading.position + timeupdateMs / 1000, this.seconds ?? Infinity);
    this.reading = { ...this.reading, position };
    return this.say({ type: "time" });
  }
  end(): this {
    this.reading = { ...this.reading, paused: true };
    return this.say({ type: "pause" }, { type: "ended" });
  }

  private say(...facts: SignalFact[]): this {
    for (const fact of facts) for (const emit of this.emits) emit(fact, this.reading);
    return this;
  }
}
