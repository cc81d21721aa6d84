import type { LearningEvent } from "../../events/learning-event.ts";
import type { PlayerProperty, PlayerSnapshot } from "../../events/player-snapshot.ts";
import { thousandths } from "../thousandths.ts";
import { isoDuration } from "./duration.ts";
import { filled } from "./entity.ts";
import { OWN_PREFIX } from "./versions.ts";

/** How much was watched, in percent, as Kaltura's reports know it. */
export const PERCENT_EXTENSION = "kaf:watch_percentage";

/** Writes what Caliper has no property for; what does not belong to the event is left out. */
export function writeExtensions(event: LearningEvent): Record<string, unknown> {
  const own = filled(factsOf(event));
  return Object.fromEntries(Object.entries(own).map(([name, value]) => [OWN_PREFIX + name, value]));
}

function factsOf(event: LearningEvent): object {
  if ("reason" in event) {
    const { reason, progress } = event;
    const { consumed, share = NaN } = progress;
    // Less than everything is never rounded up to everything.
    const least = share < 1 ? 0.999 : 1;
    return { reason, progress: Math.min(thousandths(share), least), consumed: isoDuration(consumed) };
  }
  if ("autoplay" in event) {
    const { autoplay, pausedAt, position, resumed } = event;
    const hasMoved = resumed && pausedAt !== undefined && pausedAt !== position;
    return { autoplay: autoplay || undefined, position: hasMoved ? isoDuration(position) : undefined };
  }
  if ("from" in event) return { from: isoDuration(event.from), to: isoDuration(event.to) };
  if ("basis" in event) return { basis: event.basis };
  if (event.type !== "changed") return {};
  const { what, before, snapshot } = event;
  const [from, to] = [VALUES[what]?.(before), VALUES[what]?.(snapshot)];
  return { from, to, automatic: (what === "quality" && snapshot.quality?.automatic) || undefined };
}

/** A property as a plain value: who reads JSON-LD loses the parts of an object. Switches need none. */
const VALUES: Partial<Record<PlayerProperty, (snapshot: PlayerSnapshot) => unknown>> = {
  rate: ({ rate }) => thousandths(rate),
  volume: ({ volume }) => volume && thousandths(volume.level),
  captions: ({ captions }) => captions?.language,
  size: ({ size }) => size && `${size.width}x${size.height}`,
  quality: ({ quality }) => quality?.label,
};
