import type { LearningEvent } from "../../src/events/learning-event.ts";
import { clockText } from "./clock-text.ts";

/** Says in a few words what the learner did. */
export function sentence(event: LearningEvent): string {
  const here = clockText(event.position);
  switch (event.type) {
    case "session-started":
      return "Session started";
    case "played":
      return startSentence(event, here);
    case "paused":
      return event.reason === "learner" ? `Paused at ${here}` : `Stopped at ${here} (${event.reason})`;
    case "seeked":
      return `Jumped from ${clockText(event.from)} to ${clockText(event.to)}`;
    case "milestone-reached":
      return `Reached ${event.mark} % by ${event.basis}`;
    case "completed":
      return "Completed";
    case "mastered":
      return "Mastered";
    case "ended":
      return "Came to the end";
    case "session-ended":
      return "Session ended";
    case "changed":
      return changeSentence(event);
    case "stalled":
      break;
  }
  return `Stalled for ${event.duration.toFixed(1)} s`;
}

function changeSentence({ what, snapshot }: LearningEvent & { readonly type: "changed" }): string {
  const { rate, volume, captions, fullScreen, pictureInPicture, size, quality, audioTrack } = snapshot;
  switch (what) {
    case "rate":
      return `Speed ${rate}`;
    case "volume":
      return volume?.muted ? "Muted" : `Volume ${Math.round((volume?.level ?? 1) * 100)} %`;
    case "captions":
      return captions?.enabled ? `Captions on (${captions.language ?? "no language"})` : "Captions off";
    case "fullScreen":
      return fullScreen ? "Entered full screen" : "Left full screen";
    case "pictureInPicture":
      return pictureInPicture ? "Entered picture-in-picture" : "Left picture-in-picture";
    case "size":
      return `Size ${size?.width} × ${size?.height}`;
    case "quality":
      return `Quality ${quality?.label}`;
    case "audioTrack":
      break;
  }
  return `Audio track ${audioTrack?.label}`;
}

function startSentence(event: LearningEvent & { readonly type: "played" }, here: string): string {
  if (event.restarted) return `Played again from ${here}`;
  const how = event.autoplay ? " by the page" : "";
  return event.resumed ? `Resumed at ${here}${how}` : `Played from ${here}${how}`;
}
