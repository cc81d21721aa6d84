import type { Act } from "./act.ts";
import type { Stretch } from "./covered.ts";
import type { ChangeName, Testimony } from "./witness.ts";

/** What a statement must say, as learner and witness have it. */
export interface Expected {
  /** Which load of the page, from 0. */
  readonly visit: number;
  /** Last part of the verb's IRI, and what it leaves open: `"paused learner"`, `"progressed 25"`. */
  readonly what: string;
  /** Seconds; each is compared where it is known. */
  readonly time?: number | undefined;
  readonly from?: number;
  readonly to?: number;
  readonly player?: Readonly<Record<string, unknown>>;
  /** When the learner did it, in milliseconds since the epoch; the media's own doings have no such time. */
  readonly done?: readonly [number, number];
}

export interface Retelling {
  readonly visits: readonly (readonly Act[])[];
  /** One for each visit. */
  readonly testimonies: readonly Testimony[];
  readonly lengthSeconds: number;
}

/** Playback between two moves of one gesture is no viewing; all that is meant to be one is longer. */
export const shortestViewingSeconds = 0.75;
/** In percent, as Playtrace reaches them without being told others. */
export const marks: readonly number[] = [25, 50, 75, 100];

/** What was really watched, in viewing order. */
export function watchedStretches({ recording }: Testimony): readonly Stretch[] {
  return recording.segments.filter(([from, to]) => to - from >= shortestViewingSeconds);
}

/**
 * Tells the acts anew in the words of the records, with the witness's positions; knows nothing of Playtrace, and
 * nothing of completion, which comes with any small part of all that was watched.
 */
export function retell({ visits, testimonies, lengthSeconds }: Retelling): readonly Expected[] {
  const told: Expected[] = [];
  for (const [visit, acts] of visits.entries()) retellVisit(visit, acts);
  return told;

  function retellVisit(visit: number, acts: readonly Act[]): void {
    const testimony = testimonies[visit];
    const upcoming = testimony === undefined ? [] : [...watchedStretches(testimony)];
    const changes = [...(testimony?.changes ?? [])];
    const whereChanged = (name: ChangeName): number => {
      const index = changes.findIndex(({ what }) => what === name);
      return changes.splice(index, 1)[0]?.position ?? NaN;
    };
    const reached = new Set<number>();
    let within: (Expected & { readonly time: number })[] = [];
    let playing: Stretch | undefined;
    let restingAt = 0;
    let started = "";

    const open = (): number => {
      playing = upcoming.shift() ?? [NaN, NaN];
      return playing[0];
    };
    /** Tells what happened during the stretch, and returns where it ends. */
    const close = (): number => {
      const [from, to] = playing ?? [NaN, NaN];
      for (const mark of marks) {
        const time = (lengthSeconds * mark) / 100;
        const isReached = from <= time && (mark === 100 ? to > lengthSeconds - 0.1 : to >= time);
        if (reached.has(mark) || !isReached) continue;
        reached.add(mark);
        within.push({ visit, what: `progressed ${mark}`, time });
      }
      told.push(...within.sort((left, right) => left.time - right.time));
      within = [];
      playing = undefined;
      restingAt = to;
      return to;
    };
    const stop = (reason: string, done: Expected["done"]): void => {
      if (playing) told.push({ visit, what: `paused ${reason}`, time: close(), ...(done && { done }) });
    };

    for (const act of acts) {
      const done = [act.beganAt, act.doneAt] as const;
      switch (act.type) {
        case "play":
          if (started === "") told.push({ visit, what: "initialized", done });
          told.push({ visit, what: `played ${started || "started"}`, time: open(), done });
          started = "resumed";
          break;
        case "pause":
          stop("learner", done);
          break;
        case "seek": {
          const goesOn = playing !== undefined;
          const from = goesOn ? close() : restingAt;
          const to = goesOn ? open() : act.to;
          restingAt = to;
          told.push({ visit, what: "seeked", from, to, done });
          break;
        }
        case "change": {
          const { what, player } = act;
          within.push({ visit, what: `interacted ${what}`, time: whereChanged(what), player, done });
          break;
        }
        case "watch-to-end":
          stop("end", undefined);
          started = "restarted";
          break;
        case "leave":
          stop("closing", done);
          told.push({ visit, what: "terminated", time: restingAt, done });
      }
    }
  }
}
