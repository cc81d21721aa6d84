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
    case "ended":
      return "Came to the end";
    case "session-ended":
      return "Session ended";
    case "rate-changed":
      return `Speed ${event.from} to ${event.to}`;
    case "volume-changed":
      return event.to.muted ? "Muted" : `Volume ${Math.round(event.to.level * 100)} %`;
    case "captions-changed":
      return event.to.enabled ? `Captions on (${event.to.language ?? "no language"})` : "Captions off";
    case "full-screen-changed":
      return event.to ? "Entered full screen" : "Left full screen";
    case "picture-in-picture-changed":
      return event.to ? "Entered picture-in-picture" : "Left picture-in-picture";
    case "size-changed":
      return `Size ${event.to.width} × ${event.to.height}`;
    case "quality-changed":
      return `Quality ${event.to.label}`;
    case "audio-track-changed":
      return `Audio track ${event.to.label}`;
    case "stalled":
      break;
  }
  return `Stalled for ${event.duration.toFixed(1)} s`;
}

function startSentence(event: LearningEvent & { readonly type: "played" }, here: string): string {
  if (event.restarted) return `Played again from ${here}`;
  const how = event.autoplay ? " by the page" : "";
  return event.resumed ? `Resumed at ${here}${how}` : `Played from ${here}${how}`;
}
