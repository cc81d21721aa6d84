import type { LearningEvent } from "../events/learning-event.ts";
import type { PlayerProperty, PlayerSnapshot } from "../events/player-snapshot.ts";

/** Properties that are switched on and off. */
type Switch = "volume" | "captions" | "fullScreen" | "pictureInPicture";

/** What happened, told apart as finely as some format does: of `played`, `paused` and `changed` more than the type. */
export type Happening =
  | Exclude<LearningEvent["type"], "played" | "changed">
  | "started"
  | "resumed"
  | "restarted"
  | "skipped-forward"
  | "paused-end"
  | "paused-loop"
  | PlayerProperty
  | `${Switch}-${"on" | "off"}`;

export function happeningOf(event: LearningEvent): Happening {
  if (event.type === "changed") return changeOf(event);
  if (event.type === "played") {
    return event.restarted ? "restarted" : event.resumed ? "resumed" : "started";
  }
  if (event.type === "seeked" && event.by && event.to > event.from) return "skipped-forward";
  if (event.type !== "paused") return event.type;
  const { reason } = event;
  return reason === "end" || reason === "loop" ? `paused-${reason}` : "paused";
}

/** A property that was neither switched on nor off goes by its own name: other captions, another volume. */
function changeOf({ what, before, snapshot }: LearningEvent & { type: "changed" }): Happening {
  if (!isSwitch(what)) return what;
  const isOn = isSwitchedOn(what, snapshot);
  return isOn === isSwitchedOn(what, before) ? what : `${what}-${isOn ? "on" : "off"}`;
}

function isSwitch(what: PlayerProperty): what is Switch {
  return /^(volume|captions|full|picture)/.test(what);
}

/** What is not known is off, but sound is on: to mute is to switch it off. */
function isSwitchedOn(what: Switch, { [what]: state }: PlayerSnapshot): boolean {
  if (typeof state !== "object") return state ?? what === "volume";
  return "muted" in state ? !state.muted : state.enabled;
}
