import { svg } from "../markup/element.ts";
import { toElement } from "../markup/to-nodes.ts";
import { barsOf } from "./bars.ts";
import { describeBar } from "./heatmap.ts";
import type { Views } from "./views.ts";

/** How many bars a page key goes. */
const pageBars = 10;

/** Bars that a key goes, forward or back. */
const steps: ReadonlyMap<string, number> = new Map([
  ["ArrowRight", 1],
  ["ArrowUp", 1],
  ["ArrowLeft", -1],
  ["ArrowDown", -1],
  ["PageUp", pageBars],
  ["PageDown", -pageBars],
  ["Home", -Infinity],
  ["End", Infinity],
]);

/** The film of a drawing as what it is played from: by pointer, by keys, and told to a screen reader. */
export interface HeatmapSlider {
  /** Shows where the film stands, in seconds. */
  readonly stand: (position: number) => void;
  /** Where a press at this place of the window leads, in seconds. */
  readonly pointed: (clientX: number) => number;
  /** Where a key leads from where the film stands; `undefined` for a key that leads nowhere. */
  readonly keyed: (key: string) => number | undefined;
}

/** Makes a slider of the element that holds a drawing. It runs from left to right in any page, as the film does. */
export function createHeatmapSlider(film: Element, views: Views): HeatmapSlider {
  const { length } = views;
  const bars = barsOf(views);
  const playhead = toElement(svg("line", { class: "playhead", y1: 0, y2: "100%" }), film.ownerDocument);
  film.querySelector("svg")?.append(playhead);
  let current: number | undefined;

  const attributes = {
    role: "slider",
    tabindex: "0",
    "aria-label": "Position in the film",
    "aria-valuemin": "0",
    "aria-valuemax": String(Math.floor(length)),
  };
  for (const [name, value] of Object.entries(attributes)) film.setAttribute(name, value);

  const barAt = (index: number): number => Math.min(Math.max(index, 0), bars.length - 1);
  const secondsOfBar = bars[0]?.to ?? 1;

  function stand(position: number): void {
    const place = `${(Math.min(position, length) / length) * 100}%`;
    for (const end of ["x1", "x2"]) playhead.setAttribute(end, place);
    const index = barAt(Math.floor(position / secondsOfBar));
    if (index === current) return;
    current = index;
    const bar = bars[index];
    if (!bar) return;
    film.setAttribute("aria-valuenow", String(bar.from));
    film.setAttribute("aria-valuetext", describeBar(bar));
  }

  stand(0);
  return {
    stand,
    pointed(clientX) {
      const { left, width } = film.getBoundingClientRect();
      return Math.min(Math.max((clientX - left) / width, 0), 1) * length;
    },
    keyed(key) {
      const step = steps.get(key);
      return step === undefined ? undefined : bars[barAt((current ?? 0) + step)]?.from;
    },
  };
}
