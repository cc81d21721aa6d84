import type { PlayerSignal, SignalFact } from "../../src/events/player-signal.ts";
import { createChance, type Chance } from "./chance.ts";
import type { Course, CourseNote } from "./watched-by-hand.ts";

const timeupdateMs = 250;
/** Browsers tell the time late under load: gaps up to 0.53 s were seen. */
const timeupdateJitterMs = 280;
/** A timer of the page is answered late by so much, where readings are rough. */
const wakeJitterMs = 60;
/** A renderer reads the position a little before its clock. */
const readingLagMs = 40;
const epochMs = Date.UTC(2026, 0, 2, 3, 4, 5);

export interface FakeMediaOptions {
  /** Hears every signal, and answers when it wants to be woken, on the monotonic clock. */
  readonly hear: (signal: PlayerSignal) => number | undefined;
  /** Absent: readings are exact and on time; else they are as rough as a real browser's, by this seed. */
  readonly roughness?: number;
}

/** What a media element shows, and what moves it: time. Verbs set its fields, `say` what happened, and let time `pass`. */
export interface FakeMedia {
  position: number;
  rate: number;
  paused: boolean;
  seeking: boolean;
  scrubbing: boolean;
  /** It stands for want of data, or behind an ad. */
  waiting: boolean;
  ended: boolean;
  loop: boolean;
  length: number;
  /** Signals that the player keeps to itself. */
  unsaid: readonly SignalFact["type"][];
  /** What an onlooker sees: true positions, never the readings. */
  readonly course: Course;
  /** Writes into the course that a seek is pressed now, or anything else done. */
  readonly did: (what: "press" | "act") => void;
  /** Milliseconds of the monotonic clock. */
  readonly now: () => number;
  readonly say: (fact: SignalFact) => void;
  readonly pass: (ms: number) => void;
  /** The wall clock alone moves: the computer slept, or somebody set it. */
  readonly moveWall: (ms: number) => void;
  /** `timeupdate` starts over with its interval. */
  readonly restart: () => void;
  /** What the element does by itself at its end. */
  atEnd: () => void;
}

export function createFakeMedia({ hear, roughness }: FakeMediaOptions): FakeMedia {
  const chance: Chance = roughness === undefined ? () => 0 : createChance(roughness);
  const course: CourseNote[] = [];
  let monotonicMs = 1_000;
  let wallMs = epochMs;
  let nextTimeMs = 0;
  /** No reading is behind where it stood last. */
  let stood = 0;
  let wakeMs: number | undefined;
  let wanted: number | undefined;

  const runs = (): boolean => !media.paused && !media.seeking && !media.waiting;

  function look(): void {
    course.push({ note: "frame", ms: monotonicMs, position: media.position, runs: runs() });
  }

  function say(fact: SignalFact): void {
    look();
    if (media.unsaid.includes(fact.type)) return;
    const { rate, paused, seeking, scrubbing } = media;
    if (!runs()) stood = media.position;
    const lag = runs() && rate > 0 ? (chance() * readingLagMs * rate) / 1_000 : 0;
    const position = Math.max(media.position - lag, Math.min(stood, media.position));
    const wakeAt = hear({
      ...fact,
      position,
      rate,
      paused,
      seeking,
      scrubbing,
      clock: { wallMs, monotonicMs },
    });
    if (wakeAt !== wanted || fact.type === "tick") {
      wanted = wakeAt;
      wakeMs = wakeAt === undefined ? undefined : Math.max(wakeAt, monotonicMs) + chance() * wakeJitterMs;
    }
  }

  function pass(ms: number): void {
    const until = monotonicMs + ms;
    while (monotonicMs < until) {
      const perMs = runs() ? media.rate / 1_000 : 0;
      const endMs = perMs > 0 ? monotonicMs + (media.length - media.position) / perMs : Infinity;
      const timeMs = runs() ? nextTimeMs : Infinity;
      const stepMs = Math.min(until, endMs, timeMs, wakeMs ?? Infinity);
      look();
      media.position = Math.max(media.position + perMs * (stepMs - monotonicMs), 0);
      if (stepMs === endMs) media.position = media.length;
      wallMs += stepMs - monotonicMs;
      monotonicMs = stepMs;
      look();
      if (stepMs === endMs) media.atEnd();
      else if (stepMs === wakeMs) {
        wakeMs = undefined;
        say({ type: "tick" });
      } else if (stepMs === timeMs) {
        restart();
        say({ type: "time" });
      }
    }
  }

  function restart(): void {
    nextTimeMs = monotonicMs + timeupdateMs + chance() * timeupdateJitterMs;
  }

  const media: FakeMedia = {
    position: 0,
    rate: 1,
    paused: true,
    seeking: false,
    scrubbing: false,
    waiting: false,
    ended: false,
    loop: false,
    length: NaN,
    unsaid: [],
    course,
    did: (note) => {
      look();
      course.push({ note, ms: monotonicMs });
    },
    now: () => monotonicMs,
    say,
    pass,
    restart,
    moveWall: (ms) => {
      wallMs += ms;
    },
    atEnd: () => {},
  };
  return media;
}
