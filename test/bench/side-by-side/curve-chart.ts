import { svg, type SvgElement } from "../../../src/markup/element.ts";
import { colorOf, drawDocument, ink, type Chart } from "./chart.ts";
import type { CurvePoint } from "./fit-exponent.ts";
import { plain } from "./plain.ts";

export interface Curves {
  readonly name: string;
  readonly title: string;
  readonly curves: readonly (readonly [who: string, points: readonly CurvePoint[]])[];
}

const height = 360;
const area = { left: 70, top: 44, right: 520, bottom: 320 };

/** Curves over logarithmic axes: a straight one that rises is a power, its steepness the exponent. */
export function drawCurves({ name, title, curves }: Curves): Chart {
  const all = curves.flatMap(([, points]) => points);
  const x = scale(
    all.map(([count]) => count),
    area.left,
    area.right,
  );
  const y = scale(
    all.map(([, cost]) => cost),
    area.bottom,
    area.top,
  );
  const counts = [...new Set(all.map(([count]) => count))];
  const costs = all.map(([, cost]) => cost);
  const drawn = [
    ...counts.map((count) => label(x(count), area.bottom + 20, "middle", plain(count))),
    ...[Math.min(...costs), Math.max(...costs)].map((cost) =>
      label(area.left - 8, y(cost) + 4, "end", plain(cost)),
    ),
    ...curves.flatMap(([who, points]) => drawCurve(who, points, { x, y })),
  ];
  return drawDocument({ name, title, height, drawn });
}

type Scale = (value: number) => number;

/** From the smallest of the values to the largest, by their logarithms. */
function scale(values: readonly number[], from: number, to: number): Scale {
  const [least, most] = [Math.log(Math.min(...values)), Math.log(Math.max(...values))];
  return (value) => from + ((Math.log(value) - least) / (most - least || 1)) * (to - from);
}

function drawCurve(
  who: string,
  points: readonly CurvePoint[],
  { x, y }: { readonly x: Scale; readonly y: Scale },
): SvgElement[] {
  const places = points.map(([count, cost]) => [x(count), y(cost)] as const);
  const [lastX = 0, lastY = 0] = places.at(-1) ?? [];
  return [
    svg("polyline", {
      points: places.map((place) => place.map((one) => one.toFixed(1)).join(",")).join(" "),
      fill: "none",
      stroke: colorOf(who),
      "stroke-width": 2,
    }),
    label(lastX + 8, lastY + 4, "start", who),
  ];
}

const label = (x: number, y: number, anchor: string, text: string): SvgElement =>
  svg("text", { x, y, "text-anchor": anchor, fill: ink }, text);
