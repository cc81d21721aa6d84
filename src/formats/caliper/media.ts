import type { LearningEvent } from "../../events/learning-event.ts";
import type { LanguageMap, TrackingContext } from "../../events/tracking-context.ts";
import { isoDuration } from "./duration.ts";
import { writeEntity, type Entity } from "./entity.ts";
import type { CaliperOptions } from "./options.ts";

/** Writes the media that was played. A live stream has no duration. */
export function writeMedia(event: LearningEvent, context: TrackingContext, options: CaliperOptions): Entity {
  const { activity, language } = context;
  const { id, kind, name, description } = activity;
  const media = typeof options.media === "function" ? options.media(activity) : options.media;
  const { length } = event;
  const isAudio = kind === "audio";
  const volume = event.type === "changed" && event.what === "volume" && event.snapshot.volume;
  return writeEntity(isAudio ? "AudioObject" : "VideoObject", {
    ...media,
    id,
    name: textOf(name, language),
    description: textOf(description, language),
    ...(length !== undefined && { duration: isoDuration(precise(length, options)) }),
    // Only an AudioObject has a volume: https://www.imsglobal.org/spec/caliper/v1p2#audioobject
    ...(isAudio &&
      volume && { volumeLevel: `${volume.level}`, volumeMin: "0", volumeMax: "1", muted: volume.muted }),
  });
}

/** Writes a position in the media; an entity of its own, so that it has an id of its own. */
export function writeLocation(media: string, position: number, options: CaliperOptions): Entity {
  const seconds = precise(position, options);
  return {
    // A media fragment: https://www.w3.org/TR/media-frags/#naming-time
    id: `${media}${media.includes("#") ? "&" : "#"}t=${seconds}`,
    type: "MediaLocation",
    currentTime: isoDuration(seconds),
    isPartOf: media,
  };
}

/** Positions and the length are rounded alike, so that none lies beyond the end. */
function precise(seconds: number, { currentTime }: CaliperOptions): number {
  return currentTime === "seconds" ? Math.floor(seconds) : seconds;
}

/** A name has one text only: that of the spoken language, else the first. */
export function textOf(texts: LanguageMap = {}, language = ""): string | undefined {
  return texts[language] ?? Object.values(texts)[0];
}
