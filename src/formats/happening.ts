import type { LearningEvent } from "../events/learning-event.ts";
import type { PlayerProperty, PlayerSnapshot } from "../events/player-snapshot.ts";

/** Properties that are switched on and off, and what either is called. */
const switches = {
  volume: ["muted", "unmuted"],
  captions: ["captions-on", "captions-off"],
  fullScreen: ["full-screen-on", "full-screen-off"],
  pictureInPicture: ["picture-in-picture-on", "picture-in-picture-off"],
} as const;

type Switch = keyof typeof switches;

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
  | (typeof switches)[Switch][number];

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
  return isOn === isSwitchedOn(what, before) ? what : switches[what][isOn ? 0 : 1];
}

function isSwitch(what: PlayerProperty): what is Switch {
  return what in switches;
}

/** What is not known is off. */
function isSwitchedOn(what: Switch, { [what]: state }: PlayerSnapshot): boolean {
  if (typeof state !== "object") return state === true;
  return "muted" in state ? state.muted : state.enabled;
}
