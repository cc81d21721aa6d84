import { isFields } from "../../review/reading.ts";
import { numberAt } from "../number-at.ts";
import type { Seat } from "./hands.ts";

/** What a media element says of itself. */
export interface PlayerState {
  /** Seconds; `NaN` where nothing is known. */
  readonly position: number;
  readonly length: number;
  readonly paused: boolean;
  readonly seeking: boolean;
  readonly muted: boolean;
  readonly fullScreen: boolean;
}

export async function readState({ page, player }: Seat): Promise<PlayerState> {
  const read = await page.evaluate(
    (task) => {
      const media = document.querySelector<HTMLMediaElement>(task.player);
      return {
        position: media?.currentTime,
        length: media?.duration,
        paused: media?.paused,
        seeking: media?.seeking,
        muted: media?.muted,
        fullScreen: document.fullscreenElement !== null,
      };
    },
    { player, value: 0 },
  );
  const fields = isFields(read) ? read : {};
  const is = (name: string): boolean => fields[name] === true;
  return {
    position: numberAt(fields, "position") ?? NaN,
    length: numberAt(fields, "length") ?? NaN,
    paused: is("paused"),
    seeking: is("seeking"),
    muted: is("muted"),
    fullScreen: is("fullScreen"),
  };
}

/** `plays at 5.2 s`. */
export function tellState({ position, paused, seeking }: PlayerState): string {
  if (Number.isNaN(position)) return "is not there";
  return `${seeking ? "seeks" : paused ? "pauses" : "plays"} at ${+position.toFixed(3)} s`;
}
