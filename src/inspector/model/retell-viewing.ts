import type { LearningEvent, Segment } from "../../events/learning-event.ts";

/** A stretch that was played at one rate. */
export interface PlaySpan {
  readonly segment: Segment;
  readonly rate: number;
  /** Playback goes on: where it stands now is not known. */
  readonly open: boolean;
}

/** A jump of the playhead. */
export interface Jump {
  readonly from: number;
  readonly to: number;
}

/** Something that happened at one position. */
export interface Mark {
  readonly kind: "milestone" | "completed" | "mastered" | "rate" | "stall";
  readonly position: number;
  /** In few words: `25 %`, `1.5×`, `1.2 s`. */
  readonly text: string;
}

/** One session, told along its media. Positions and lengths are in seconds. */
export interface Viewing {
  /** Of the media, or as far as the session got where that is unknown. */
  readonly length: number;
  readonly spans: readonly PlaySpan[];
  readonly jumps: readonly Jump[];
  readonly marks: readonly Mark[];
}

/** Retells the events of one session, in their order. */
export function retellViewing(events: Iterable<LearningEvent>): Viewing {
  const spans: PlaySpan[] = [];
  const jumps: Jump[] = [];
  const marks: Mark[] = [];
  let openedAt: number | undefined;
  let [rate, length, furthest, latest] = [1, 0, 0, 0];

  const close = (position: number): void => {
    if (openedAt !== undefined && position > openedAt)
      spans.push({ segment: [openedAt, position], rate, open: false });
    openedAt = undefined;
  };

  for (const event of events) {
    const { position } = event;
    length = event.length ?? length;
    latest = event.type === "seeked" ? event.to : position;
    furthest = Math.max(furthest, position, latest);
    switch (event.type) {
      case "played":
        close(position);
        openedAt = position;
        break;
      case "seeked": {
        const { from, to } = event;
        const wasOpen = openedAt !== undefined;
        close(from);
        if (wasOpen) openedAt = to;
        jumps.push({ from, to });
        break;
      }
      case "paused":
      case "ended":
      case "session-ended":
        close(position);
        break;
      case "changed":
        if (event.what === "rate") {
          const wasOpen = openedAt !== undefined;
          close(position);
          if (wasOpen) openedAt = position;
          marks.push({ kind: "rate", position, text: `${event.snapshot.rate}×` });
        }
        break;
      case "milestone-reached":
        marks.push({ kind: "milestone", position, text: `${event.mark} %` });
        break;
      case "completed":
      case "mastered":
        marks.push({ kind: event.type, position, text: event.type });
        break;
      case "stalled":
        marks.push({ kind: "stall", position, text: `${event.duration.toFixed(1)} s` });
        break;
      case "session-started":
    }
    rate = event.snapshot.rate;
  }
  if (openedAt !== undefined)
    spans.push({ segment: [openedAt, Math.max(openedAt, latest)], rate, open: true });
  return { length: length || furthest, spans, jumps, marks };
}
