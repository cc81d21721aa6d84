import { assignLanes } from "./lanes.ts";
import { pinRow, type Pin } from "./pin-row.ts";
import type { Jump, Mark, PlaySpan, Viewing } from "./retell-viewing.ts";
import { timelineTicks, type Tick } from "./timeline-ticks.ts";

/** All lengths are CSS pixels; x runs with the media, whatever the direction of the page's script. */
export interface Timeline {
  readonly width: number;
  readonly height: number;
  readonly bars: readonly Bar[];
  readonly arcs: readonly Arc[];
  readonly pins: readonly Pin[];
  readonly ticks: readonly Tick[];
  /** Where the axis lies, and where it begins and ends. */
  readonly axis: { readonly y: number; readonly x1: number; readonly x2: number };
  /** How many things are not drawn, for there are too many: the earliest. */
  readonly leftOut: number;
}

/** A stretch that was played. */
export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly span: PlaySpan;
}

/** A jump from `x1` to `x2`, both on `y`, which rises so high between them. */
export interface Arc {
  readonly x1: number;
  readonly x2: number;
  readonly y: number;
  readonly rise: number;
  readonly jump: Jump;
}

/** Room at both ends, for the halves of what stands at the very beginning or end. */
const EDGE_PX = 24;
const TOP_PX = 8;
const HIGHEST_ARC_PX = 56;
const LOWEST_ARC_PX = 10;
/** How much an arc rises for each pixel between its feet. */
const ARC_RISE = 0.22;
/** Between what arcs point at and the stretches below. */
const ARC_FOOT_PX = 5;
const LANE_PX = 12;
const LANE_GAP_PX = 3;
const MOST_LANES = 8;
/** A stretch that is too short to be seen is drawn so wide. */
const NARROWEST_PX = 2;
const PIN_ROW_PX = 20;
const TICK_ROW_PX = 28;
/** Of each kind; more would be a thicket, and take long to draw. */
const MOST_DRAWN = 300;

const isOnAxis = ({ kind }: Mark): boolean => kind !== "rate" && kind !== "stall";

/** Puts a session to the scale of its media: 0 at the left edge, the length at the right one. */
export function layOutTimeline({ length, spans, jumps, marks }: Viewing, width: number): Timeline {
  const room = Math.max(1, width - 2 * EDGE_PX);
  const x = (seconds: number): number =>
    EDGE_PX + (length ? Math.min(Math.max(seconds / length, 0), 1) : 0) * room;
  const drawn = { spans: latest(spans), jumps: latest(jumps), marks: latest(marks) };

  const footY = TOP_PX + (drawn.jumps.length ? HIGHEST_ARC_PX : 0);
  const lanesY = footY + (drawn.jumps.length ? ARC_FOOT_PX : 0);
  const stretches = drawn.spans.map(({ segment: [from, to] }) => {
    const left = x(from);
    return { left, right: Math.max(x(to), left + NARROWEST_PX) };
  });
  const lanes = assignLanes(stretches, MOST_LANES);
  const laneCount = Math.max(1, ...lanes.map((lane) => lane + 1));
  const besideY = lanesY + laneCount * (LANE_PX + LANE_GAP_PX);
  const beside = drawn.marks.filter((mark) => !isOnAxis(mark));
  const pinsY = besideY + (beside.length ? PIN_ROW_PX : 0) + PIN_ROW_PX / 2;
  const axisY = pinsY + PIN_ROW_PX / 2;

  return {
    width,
    height: axisY + TICK_ROW_PX,
    axis: { y: axisY, x1: x(0), x2: x(length) },
    bars: drawn.spans.map((span, index) => {
      const { left, right } = stretches[index] ?? { left: 0, right: 0 };
      const y = lanesY + (lanes[index] ?? 0) * (LANE_PX + LANE_GAP_PX);
      return { x: left, y, width: right - left, height: LANE_PX, span };
    }),
    arcs: drawn.jumps.map((jump) => {
      const [x1, x2] = [x(jump.from), x(jump.to)];
      const rise = Math.min(HIGHEST_ARC_PX, LOWEST_ARC_PX + Math.abs(x2 - x1) * ARC_RISE);
      return { x1, x2, y: footY, rise, jump };
    }),
    pins: [
      ...pinRow(drawn.marks.filter(isOnAxis), { y: pinsY, x, width }),
      ...pinRow(beside, { y: besideY + PIN_ROW_PX / 2, x, width }),
    ],
    ticks: timelineTicks(length, room).map((seconds) => ({ seconds, x: x(seconds) })),
    leftOut: spans.length + jumps.length + marks.length - count(drawn),
  };
}

const latest = <Thing>(all: readonly Thing[]): readonly Thing[] => all.slice(-MOST_DRAWN);

const count = (drawn: Readonly<Record<string, readonly unknown[]>>): number =>
  Object.values(drawn).reduce((sum, { length }) => sum + length, 0);
