import { svg, type SvgElement } from "../../markup/element.ts";
import { mediaTime } from "../model/media-time.ts";
import type { Mark } from "../model/retell-viewing.ts";
import type { Pin } from "../model/pin-row.ts";
import type { Arc, Bar, Timeline } from "../model/timeline-layout.ts";

const TICK_PX = 4;
const TICK_TEXT_PX = 16;
const ROUND_PX = 2;
const TEXT_GAP_PX = 8;
const TEXT_BASE_PX = 4;
/** A stretch that is not played at normal speed says its rate where it is so wide. */
const RATE_ROOM_PX = 30;
const BAR_TEXT_RISE_PX = 2.5;
/** Half the width of an arrow's head, and its length. */
const HEAD_PX = 3.5;
const HEAD_LENGTH_PX = 5.5;

const signs: Readonly<Record<Mark["kind"], string>> = {
  milestone: "M0-5L5 0L0 5L-5 0z",
  completed: "M-5 0L-1.5 4L5-4",
  mastered: "M0-6L1.8-1.9L6-1.6L2.8 1.2L3.7 5.4L0 3.1L-3.7 5.4L-2.8 1.2L-6-1.6L-1.8-1.9z",
  rate: "M-4-4L0 0L-4 4M1-4L5 0L1 4",
  stall: "M-4-5H4L-4 5H4z",
};

/** Draws a session; each thing carries its own numbers, as a tip and as data. */
export function drawTimeline(timeline: Timeline, label: string): SvgElement {
  const { axis, height, width } = timeline;
  return svg(
    "svg",
    {
      class: "timeline",
      viewBox: `0 0 ${width} ${at(height)}`,
      width,
      height: at(height),
      role: "img",
      "aria-label": label,
    },
    svg("line", { class: "axis", x1: at(axis.x1), x2: at(axis.x2), y1: at(axis.y), y2: at(axis.y) }),
    ...timeline.ticks.map(({ x, seconds }) =>
      svg(
        "g",
        { class: "tick", transform: `translate(${at(x)} ${at(axis.y)})` },
        svg("line", { y2: TICK_PX }),
        svg(
          "text",
          { y: TICK_PX + TICK_TEXT_PX, "text-anchor": "middle" },
          mediaTime(seconds).replace(/\.0$/, ""),
        ),
      ),
    ),
    ...timeline.bars.map(drawBar),
    ...timeline.arcs.map(drawArc),
    ...timeline.pins.map(drawPin),
  );
}

/** Hundredths of a pixel are enough. */
const at = (value: number): number => Math.round(value * 100) / 100;

function drawBar({ x, y, width, height, span }: Bar): SvgElement {
  const { open, rate, segment } = span;
  const [from, to] = segment;
  const hasRate = rate !== 1 && width >= RATE_ROOM_PX;
  return svg(
    "g",
    { class: open ? "stretch open" : "stretch", "data-from": from, "data-to": to, "data-rate": rate },
    svg("title", {}, `Played ${mediaTime(from)} – ${open ? "" : mediaTime(to)} at ${rate}×`),
    svg("rect", { x: at(x), y: at(y), width: at(width), height: at(height), rx: ROUND_PX }),
    ...(hasRate
      ? [
          svg(
            "text",
            { x: at(x + width / 2), y: at(y + height - BAR_TEXT_RISE_PX), "text-anchor": "middle" },
            `${rate}×`,
          ),
        ]
      : []),
  );
}

function drawArc({ x1, x2, y, rise, jump }: Arc): SvgElement {
  const { from, to } = jump;
  // The curve is as high as its middle point, which lies half way up to what pulls it.
  const top = at(y - 2 * rise);
  return svg(
    "g",
    { class: to < from ? "arc backward" : "arc", "data-from": from, "data-to": to },
    svg("title", {}, `Seeked ${mediaTime(from)} → ${mediaTime(to)}`),
    svg("path", { class: "line", d: `M${at(x1)} ${at(y)}Q${at((x1 + x2) / 2)} ${top} ${at(x2)} ${at(y)}` }),
    svg("path", {
      class: "head",
      d: `M${at(x2)} ${at(y + HEAD_PX)}l${-HEAD_PX} ${-HEAD_LENGTH_PX}h${2 * HEAD_PX}z`,
    }),
  );
}

function drawPin({ x, y, mark, side }: Pin): SvgElement {
  const { kind, position, text } = mark;
  return svg(
    "g",
    {
      class: `pin ${kind}`,
      transform: `translate(${at(x)} ${at(y)})`,
      "data-at": position,
      "data-text": text,
    },
    svg("title", {}, `${kind} ${kind === text ? "" : text} at ${mediaTime(position)}`),
    svg("path", { d: signs[kind] }),
    ...(side
      ? [
          svg(
            "text",
            { x: side * TEXT_GAP_PX, y: TEXT_BASE_PX, "text-anchor": side > 0 ? "start" : "end" },
            text,
          ),
        ]
      : []),
  );
}
