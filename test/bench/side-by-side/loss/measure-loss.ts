import { loadProducts, productNames, type ProductName } from "../../peers/products.ts";
import { openSite } from "../../peers/site.ts";
import { allOf, startCollectors } from "../collectors.ts";
import { drawBars } from "../chart.ts";
import type { ComparedRow } from "../compared-row.ts";
import type { Thoroughness } from "../measure.ts";
import { comparedTable, type Section } from "../section.ts";
import { figureOf } from "../spread.ts";
import { fates, soundVisit, type Fate } from "./fates.ts";
import { missingOf, sumOf, type ActCounts } from "./tally.ts";
import { visitAndReturn, type Outcome, type Place } from "./visit.ts";

const rounds = 3;
/** Acts that every product tells of. */
const leastActs = 7;

type Outcomes = Readonly<Record<ProductName, Outcome>>;
type Choose = (outcome: Outcome, sound: ActCounts) => number;

/** What is missing and what came twice after visits that end badly. */
export async function measureLoss({ isQuick }: Thoroughness): Promise<Section> {
  const products = loadProducts();
  const place: Place = { products, collectors: await startCollectors(products), site: await openSite() };
  const sound = await visitAndReturn(soundVisit, place);
  const chosen = isQuick ? fates.filter(({ name }) => name.startsWith("503")) : fates;
  const met = new Map<Fate, Outcomes[]>(chosen.map((fate) => [fate, []]));
  for (let round = 0; round < (isQuick ? 1 : rounds); round += 1)
    for (const [fate, outcomes] of met) outcomes.push(await visitAndReturn(fate, place));
  await place.site.close();
  for (const collector of allOf(place.collectors)) await collector.close();

  const bring = Object.fromEntries(
    productNames.map((name) => [name, mostOf([sound, ...(met.get(soundVisit) ?? [])], name)]),
  );
  const rowsBy = (choose: Choose, unit: string, whyBehind: string): ComparedRow[] =>
    [...met].map(([fate, outcomes]) => ({
      what: fate.name,
      unit,
      whyBehind,
      figures: Object.fromEntries(
        productNames.map((name) => [
          name,
          figureOf(outcomes.map((one) => choose(one[name], bring[name] ?? {}))),
        ]),
      ),
    }));
  const missingAtEnd = rowsBy(
    ({ atEnd }, counts) => missingShare(atEnd, counts),
    "%",
    "stored; a batch waits 5 s",
  );
  const atOnce = missingAtEnd.filter(({ what }) =>
    chosen.some(({ name, cutsOff }) => name === what && cutsOff !== true),
  );
  const missingInTheEnd = rowsBy(
    ({ inTheEnd }, counts) => missingShare(inTheEnd, counts),
    "%",
    "not stored yet",
  );
  const ours = [...met.values()].flat().map(({ Playtrace }) => Playtrace);
  const total = (choose: (one: Outcome) => number): number => ours.reduce((sum, one) => sum + choose(one), 0);
  return {
    title: "Delivery",
    method:
      `A visit with ${sumOf(bring["Playtrace"] ?? {})} records of acts (plays, pauses, a seek, changes, the end), a tab of one browser for each product, all with their defaults; then a second visit in which nobody plays. ` +
      "Missing is counted, in percent, against what a sound visit brings, each product by itself: " +
      `${productNames.map((name) => `${name} ${sumOf(bring[name] ?? {})}`).join(", ")}. ` +
      "What came again an LRS recognises by its id and holds once; the lines by hand around @xapi/xapi give no id, and send nothing again.",
    tables: [
      ...(atOnce.length > 0 ? [captioned("missing before any next visit", atOnce)] : []),
      captioned("missing after the next visit", missingInTheEnd),
      captioned(
        "came again",
        rowsBy(({ repeats }) => repeats, "records", "the answer to the last request finds no reader"),
      ),
      captioned(
        "held twice by the server",
        rowsBy(({ heldTwice }) => heldTwice, "records", "the server recognises no ids"),
      ),
      {
        heads: ["Playtrace, all visits together", ""],
        rows: [
          ["records stored", String(total(({ stored }) => stored))],
          ["of them missing", String(total(({ storedMissing }) => storedMissing))],
        ],
      },
    ],
    charts: [
      drawBars({
        name: "delivery",
        title: "Missing after the next visit, % of all acts under all fates",
        bars: productNames.map((name) => [name, meanOf(missingInTheEnd, name)]),
      }),
    ],
    highlights: [
      {
        what: "records of acts missing in the end, all bad endings together",
        unit: "%",
        figures: Object.fromEntries(
          productNames.map((name) => [name, { median: meanOf(missingInTheEnd, name), spread: 0 }]),
        ),
      },
    ],
    refusals: productNames
      .filter((name) => sumOf(bring[name] ?? {}) < leastActs)
      .map((name) => `${name} told of ${sumOf(bring[name] ?? {})} acts in a sound visit`),
  };
}

function captioned(caption: string, rows: readonly ComparedRow[]): Section["tables"][number] {
  const { heads, rows: cells } = comparedTable(productNames, rows);
  return { heads: [caption, ...heads.slice(1)], rows: cells };
}

const missingShare = (there: ActCounts, counts: ActCounts): number =>
  (100 * missingOf(counts, there)) / sumOf(counts);

const meanOf = (rows: readonly ComparedRow[], name: string): number =>
  rows.reduce((sum, { figures }) => sum + (figures[name]?.median ?? NaN), 0) / rows.length;

/** The sound visit that brought most: a busy computer may hide an act, and invents none. */
function mostOf(outcomes: readonly Outcomes[], name: ProductName): ActCounts {
  return outcomes
    .map((one) => one[name].inTheEnd)
    .reduce((best, counts) => (sumOf(counts) > sumOf(best) ? counts : best), {});
}
