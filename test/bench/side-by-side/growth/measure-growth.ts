import { drawCurves } from "../curve-chart.ts";
import type { ComparedRow } from "../compared-row.ts";
import { control } from "../compared-row.ts";
import { fitExponent } from "../fit-exponent.ts";
import type { Thoroughness } from "../measure.ts";
import { comparedTable, type Section, type Table } from "../section.ts";
import { everybody, openWorkshop } from "../workshop.ts";
import { growByHours, growBySeeks, type GrowthPoint } from "./page-growth.ts";

const fullSeeks = [10, 100, 1000, 10_000];
const quickSeeks = [10, 100];
/** Who sends at once, and holds on to what it has told of. The others' cost does not grow, or waits for a clock. */
const goingOn = new Set(["Playtrace", "snowplow"]);
const fewSeeks = 1000;
const hours = [1, 2, 4];

/** By who is measured. */
type Growths = Readonly<Record<string, readonly GrowthPoint[]>>;

/** What one more event costs, and what a page holds, by how much was before. */
export async function measureGrowth({ isQuick }: Thoroughness): Promise<Section> {
  const workshop = await openWorkshop();
  const names = isQuick ? [control, "Playtrace", "snowplow"] : everybody;
  const bySeeks: Record<string, readonly GrowthPoint[]> = {};
  const byHours: Record<string, readonly GrowthPoint[]> = {};
  for (const who of names) {
    const heard = workshop.collectorOf(who)?.heard ?? [];
    const embedding = { ...workshop.embedding(who, "element"), heard };
    const seeks = (isQuick ? quickSeeks : fullSeeks).filter((count) => count <= fewSeeks || goingOn.has(who));
    bySeeks[who] = await growBySeeks(workshop.browser, embedding, seeks);
    if (isQuick) continue;
    workshop.collectorOf(who)?.clear();
    byHours[who] = await growByHours(workshop.browser, embedding, hours);
  }
  const silent = workshop.silent();
  await workshop.close();
  return {
    title: "Growth",
    method:
      "One long page for everybody, its clocks and positions simulated: seeks to random moments of two hours of media, each followed by a change of rate, which ends what a product takes for one gesture, and all work that comes of both (TaskDuration); then hours of viewing, and the time within one timeupdate. " +
      "The exponent is that of cost = a · count^b, by least squares of the logarithms; below 0 the code has only become warmer. Heap is what is held more than before the first, after garbage collection; what a product keeps in storage is not in it. The lines by hand, which hold on to nothing, and Mux, which gathers for 10 s of the real clock, go up to 1,000.",
    tables: [
      ...tablesOf("seeks before", "seek and rate", bySeeks),
      ...(isQuick ? [] : tablesOf("hours watched", "timeupdate", byHours)),
    ],
    charts: [
      drawCurves({
        name: "growth",
        title: "One more seek and change of rate, all work, µs, by how many were before",
        curves: Object.entries(bySeeks).map(([who, points]) => [
          who,
          points.map(({ count, us }) => [count, us] as const),
        ]),
      }),
    ],
    highlights: [exponentsOf("exponent of the cost by seeks before", bySeeks)],
    refusals: silent.map((who) => `${who} sent nothing`),
  };
}

function tablesOf(caption: string, event: string, growths: Growths): readonly Table[] {
  const counts = growths["Playtrace"]?.map(({ count }) => count) ?? [];
  const row = (
    what: string,
    unit: string,
    choose: (points: readonly GrowthPoint[]) => number,
  ): ComparedRow => ({
    what,
    unit,
    figures: Object.fromEntries(
      Object.entries(growths).map(([who, points]) => [who, { median: choose(points), spread: 0 }]),
    ),
  });
  const table = comparedTable(everybody, [
    ...counts.map((count) =>
      row(
        `${event} at ${count.toLocaleString("en")}`,
        "µs",
        at(count, ({ us }) => us),
      ),
    ),
    ...counts.map((count) =>
      withoutControl(
        row(
          `heap at ${count.toLocaleString("en")}`,
          "KB",
          at(count, ({ heapBytes }) => heapBytes / 1024),
        ),
      ),
    ),
  ]);
  return [
    { ...table, heads: [caption, ...table.heads.slice(1)] },
    {
      heads: [`exponent by ${caption}`, ...Object.keys(growths)],
      rows: [
        ["of the cost of one more", ...Object.values(growths).map((points) => exponentOf(points).toFixed(2))],
      ],
    },
  ];
}

const exponentOf = (points: readonly GrowthPoint[]): number =>
  fitExponent(points.map(({ count, us }) => [count, us]));

const steepness = (points: readonly GrowthPoint[]): number =>
  Math.max(0, Math.round(10 * exponentOf(points)) / 10);

/** To one decimal: no run tells more apart. Below 0 nothing grows, the code has become warmer. */
function exponentsOf(what: string, growths: Growths): ComparedRow {
  const figures = Object.fromEntries(
    Object.entries(growths).map(([who, points]) => [who, { median: steepness(points), spread: 0 }]),
  );
  return { what, unit: "", figures };
}

const at =
  (count: number, choose: (point: GrowthPoint) => number) =>
  (points: readonly GrowthPoint[]): number => {
    const found = points.find((point) => point.count === count);
    return found === undefined ? NaN : choose(found);
  };

/** A page on which nobody listens holds nothing more: a ratio to it says nothing. */
const withoutControl = (row: ComparedRow): ComparedRow => ({
  ...row,
  figures: Object.fromEntries(Object.entries(row.figures).filter(([who]) => who !== control)),
});
