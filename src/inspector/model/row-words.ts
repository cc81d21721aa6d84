import type { LearningEvent, LearningEventType } from "../../events/learning-event.ts";
import type { PlayerProperty, PlayerSnapshot } from "../../events/player-snapshot.ts";
import { mediaTime } from "./media-time.ts";

/** What a line of the list is about, by which it is drawn and chosen. */
export type RowKind = LearningEventType | "record" | "earlier";

/** A line of the list in words. */
export interface RowWords {
  readonly kind: RowKind;
  readonly title: string;
  /** Empty where there is nothing to add. */
  readonly detail: string;
}

const LONGEST_WORD = 80;

const titles: Readonly<Record<LearningEventType, string>> = {
  "session-started": "Session started",
  played: "Played",
  paused: "Paused",
  seeked: "Seeked",
  "milestone-reached": "Milestone",
  completed: "Completed",
  mastered: "Mastered",
  ended: "Ended",
  "session-ended": "Session ended",
  changed: "Changed",
  stalled: "Stalled",
};

const propertyNames: Readonly<Record<PlayerProperty, string>> = {
  rate: "rate",
  volume: "volume",
  captions: "captions",
  fullScreen: "full screen",
  pictureInPicture: "picture in picture",
  size: "size",
  quality: "quality",
  audioTrack: "sound track",
};

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;
const onOff = (value: boolean | undefined): string => (value === true ? "on" : "off");

const propertyText: { readonly [Name in PlayerProperty]: (of: PlayerSnapshot) => string } = {
  rate: ({ rate }) => `${rate}×`,
  volume: ({ volume }) => (volume ? (volume.muted ? "muted" : percent(volume.level)) : "unknown"),
  captions: ({ captions }) => (captions?.enabled === true ? (captions.language ?? "on") : "off"),
  fullScreen: ({ fullScreen }) => onOff(fullScreen),
  pictureInPicture: ({ pictureInPicture }) => onOff(pictureInPicture),
  size: ({ size }) => (size ? `${size.width} × ${size.height}` : "unknown"),
  quality: ({ quality }) => quality?.label ?? "unknown",
  audioTrack: ({ audioTrack }) => audioTrack?.label ?? "unknown",
};

/** Says in few words what the learner did. */
export function eventWords(event: LearningEvent): RowWords {
  return { kind: event.type, title: titles[event.type], detail: detailOf(event) };
}

function detailOf(event: LearningEvent): string {
  switch (event.type) {
    case "session-started":
      return event.length === undefined ? "live" : `length ${mediaTime(event.length)}`;
    case "played":
      return [
        event.autoplay && "by the page",
        event.restarted ? "from the beginning" : event.resumed && "again",
      ]
        .filter((part) => part !== false)
        .join(", ");
    case "paused":
      return event.reason;
    case "seeked":
      return `${mediaTime(event.from)} → ${mediaTime(event.to)}`;
    case "milestone-reached":
      return percent(event.mark / 100);
    case "completed":
    case "mastered":
      return event.progress.share === undefined ? "" : `${percent(event.progress.share)} watched`;
    case "session-ended":
      return `after ${mediaTime(event.duration)}`;
    case "changed": {
      const text = propertyText[event.what];
      return `${propertyNames[event.what]} ${text(event.before)} → ${text(event.snapshot)}`;
    }
    case "stalled":
      return `${event.duration.toFixed(1)} s`;
    case "ended":
    default:
      return "";
  }
}

/** Says what a record that came without an event calls its deed: the last word of an IRI, or Caliper's action. */
export function recordWords(record: object): RowWords {
  const deed: unknown = Reflect.get(record, "verb") ?? Reflect.get(record, "action");
  const iri: unknown = typeof deed === "object" && deed !== null ? Reflect.get(deed, "id") : deed;
  const word = typeof iri === "string" ? (/[^/#:]+(?=[/#:]*$)/.exec(iri)?.[0] ?? "") : "";
  return { kind: "record", title: "Record", detail: word.slice(0, LONGEST_WORD) };
}

/** Of a record that this inspector did not see being made. */
export const earlierWords: RowWords = { kind: "earlier", title: "Record", detail: "made before" };
