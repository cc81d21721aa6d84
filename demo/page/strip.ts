import type { Segment } from "../../src/events/learning-event.ts";
import { clockText, percentText } from "./clock-text.ts";
import { find } from "./element.ts";
import type { Viewing } from "./viewing.ts";
import { segmentsAt, watchedShare } from "./viewing.ts";

const svg = "http://www.w3.org/2000/svg";
/** The strip is drawn on a field of this width, whatever its pixels. */
const fieldWidth = 1000;
const laneHeight = 34;

/** Draws what was watched over the length of the media. */
export interface Strip {
  draw(viewing: Viewing, position: number, length: number): void;
}

export function createStrip(marks: readonly number[]): Strip {
  const figure = find("strip", SVGSVGElement);
  const lane = find("strip-segments", SVGGElement);
  const playhead = find("strip-playhead", SVGGElement);
  find("strip-marks", SVGGElement).append(...marks.map(drawMark));
  let drawn = "";

  return {
    draw(viewing, position, length) {
      const at = (seconds: number) => (Math.min(seconds, length) / length) * fieldWidth;
      const segments = segmentsAt(viewing, position);
      playhead.setAttribute("transform", `translate(${at(position)} 0)`);
      find("position", HTMLElement).textContent = `${clockText(position)} of ${clockText(length)}`;
      const state = JSON.stringify([segments, viewing.openedAt, viewing.completed, length]);
      if (state === drawn) return;
      drawn = state;

      const share = watchedShare(segments, length);
      const open = viewing.openedAt === undefined ? undefined : segments.at(-1);
      lane.replaceChildren(...segments.map((segment) => drawSegment(segment, at, segment === open)));
      find("watched", HTMLElement).textContent =
        viewing.completed && share > 0.99 ? "100 %" : percentText(share);
      find("segments", HTMLElement).textContent = String(segments.length);
      find("completed", HTMLElement).textContent = viewing.completed ? "yes" : "not yet";
      figure.setAttribute("aria-label", describe(segments, share));
    },
  };
}

function drawSegment([from, to]: Segment, at: (seconds: number) => number, open: boolean): SVGRectElement {
  const rectangle = document.createElementNS(svg, "rect");
  const left = at(from);
  rectangle.setAttribute("class", open ? "segment open" : "segment");
  rectangle.setAttribute("x", String(left));
  rectangle.setAttribute("width", String(Math.max(2, at(to) - left)));
  rectangle.setAttribute("height", String(laneHeight));
  return rectangle;
}

function drawMark(mark: number): SVGLineElement {
  const line = document.createElementNS(svg, "line");
  const x = String((mark / 100) * fieldWidth);
  line.setAttribute("x1", x);
  line.setAttribute("x2", x);
  line.setAttribute("y2", String(laneHeight));
  return line;
}

function describe(segments: readonly Segment[], share: number): string {
  const parts = segments.map(([from, to]) => `${clockText(from)} to ${clockText(to)}`);
  return parts.length === 0 ? "Nothing played yet" : `${percentText(share)} watched: ${parts.join(", ")}`;
}
