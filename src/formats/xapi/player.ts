import type { LearningEvent } from "../../events/learning-event.ts";
import type { Size } from "../../events/player-snapshot.ts";
import { thousandths } from "../thousandths.ts";
import { OWN_EXTENSION } from "./iris.ts";
import type { Extensions } from "./statement.ts";

/** The player's state by the profile's names; what the player cannot tell is `undefined`. */
export function writePlayer(event: LearningEvent): Extensions {
  const { type, snapshot } = event;
  const { volume, captions } = snapshot;
  const enabled = captions?.enabled;
  return {
    speed: thousandths(snapshot.rate) + "x",
    volume: volume && (volume.muted ? 0 : thousandths(volume.level)),
    /** The profile's text and its templates call the flag by two names; both are written. */
    "cc-enabled": enabled,
    "cc-subtitle-enabled": enabled,
    /** The captions template wants a language also of the act that turns captions off. */
    "cc-subtitle-lang":
      enabled === false && isOfCaptions(event) ? "" : enabled ? captions?.language : undefined,
    "full-screen": snapshot.fullScreen,
    "screen-size": writeSize(snapshot.screenSize),
    "video-playback-size": writeSize(snapshot.size),
    quality: snapshot.quality?.label,
    track: snapshot.audioTrack?.label,
    "user-agent": type === "session-started" ? snapshot.userAgent : undefined,
    [OWN_EXTENSION + "picture-in-picture"]: snapshot.pictureInPicture,
  };
}

/** Captions were switched on, off or to another language. */
export function isOfCaptions(event: LearningEvent): boolean {
  return event.type === "changed" && event.what === "captions";
}

function writeSize(size: Size | undefined): string | undefined {
  return size && size.width + "x" + size.height;
}
