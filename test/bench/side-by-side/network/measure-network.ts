import { productNames, type ProductName } from "../../peers/products.ts";
import { median } from "../../median.ts";
import { drawBars } from "../chart.ts";
import { keptBy, untilQuiet } from "../collectors.ts";
import type { ComparedRow } from "../compared-row.ts";
import type { Thoroughness } from "../measure.ts";
import { comparedTable, type Section, type Table } from "../section.ts";
import { openWorkshop, type Workshop } from "../workshop.ts";
import { duePreflights } from "./due-preflights.ts";
import { viewSimulated, type Script } from "./simulated-viewing.ts";

const fullScripts: readonly Script[] = [
  { seconds: 60, acts: 10 },
  { seconds: 600, acts: 60 },
];
const quickScripts: readonly Script[] = [{ seconds: 60, acts: 10 }];
/** Of each act half at least is told, or the product was not awake. */
const leastShare = 0.5;

/** Each of them says again what the profile asks for. */
const fuller = "each statement tells session, length, activity, and at pauses the segments";

/** What one product asked of the network. */
interface Traffic {
  readonly records: number;
  readonly requests: number;
  readonly preflights: number;
  readonly bodyBytes: number;
  readonly wireBytes: number;
}

/** What each product asks of the network for the same viewings. */
export async function measureNetwork({ isQuick }: Thoroughness): Promise<Section> {
  const workshop = await openWorkshop();
  const tables: Table[] = [];
  const refusals: string[] = [];
  let perRecord: ComparedRow | undefined;
  for (const script of isQuick ? quickScripts : fullScripts) {
    const found = await Promise.all(
      productNames.map(async (name) => [name, await watch(workshop, name, script)] as const),
    );
    for (const [name, { records }] of found)
      if (records < leastShare * script.acts)
        refusals.push(`${name} told of ${records} records in ${script.acts} acts`);
    const traffic = Object.fromEntries(found);
    const rows = rowsOf(traffic);
    const table = comparedTable(productNames, rows);
    const caption = `${script.seconds / 60} min, ${script.acts} acts`;
    tables.push({ ...table, heads: [caption, ...table.heads.slice(1)] });
    perRecord = rows.at(-1);
  }
  await workshop.close();
  return {
    title: "Network",
    method:
      "The same acts at the same moments for everybody, in simulated time; each product with its defaults, each server with what its own says of preflights by default (an LRS: nothing, so that Chromium asks again after 5 s; Snowplow's collector: an hour). Preflights are counted by the time of the viewing. Wire bytes are request line, headers and body of all requests, preflights too, uncompressed. " +
      "Nobody compresses bodies, so there is no row for compressed ones.",
    tables,
    charts: [drawBars({ name: "network", title: "Wire bytes per record", bars: barsOf(perRecord) })],
    highlights: perRecord === undefined ? [] : [perRecord],
    refusals,
  };
}

const barsOf = (row: ComparedRow | undefined): readonly (readonly [string, number])[] =>
  Object.entries(row?.figures ?? {}).map(([who, figure]) => [who, figure?.median ?? NaN]);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

async function watch(workshop: Workshop, name: ProductName, script: Script): Promise<Traffic> {
  const collector = workshop.collectors[name];
  collector.clear();
  const { heard, kind } = collector;
  const seconds: number[] = [];
  const onSecond = (second: number): void => {
    while (seconds.length < heard.length) seconds.push(second);
  };
  await viewSimulated(workshop.browser, workshop.embedding(name, "element"), { ...script, onSecond });
  await untilQuiet([collector]);
  onSecond(script.seconds);
  const timed = heard.map((one, index) => ({ ...one, second: seconds[index] ?? NaN }));
  const requests = timed.filter(({ method }) => method !== "OPTIONS");
  const preflights = duePreflights(kind, requests);
  const asked = heard.filter(({ method }) => method === "OPTIONS").map(({ wireBytes }) => wireBytes);
  return {
    records: keptBy(collector).length,
    requests: requests.length,
    preflights,
    bodyBytes: sum(requests.map(({ bodyBytes }) => bodyBytes)),
    wireBytes:
      sum(requests.map(({ wireBytes }) => wireBytes)) + (preflights === 0 ? 0 : preflights * median(asked)),
  };
}

function rowsOf(traffic: Readonly<Record<string, Traffic>>): readonly ComparedRow[] {
  const row = (what: string, choose: (one: Traffic) => number, whyBehind: string): ComparedRow => ({
    what,
    unit: "",
    whyBehind,
    figures: Object.fromEntries(
      Object.entries(traffic).map(([name, one]) => [name, { median: choose(one), spread: 0 }]),
    ),
  });
  return [
    row("requests", ({ requests }) => requests, "batches wait 5 s at most"),
    row("preflights", ({ preflights }) => preflights, "a credential in a header needs one"),
    row("body bytes", ({ bodyBytes }) => bodyBytes, fuller),
    row("wire bytes", ({ wireBytes }) => wireBytes, fuller),
    {
      ...row("wire bytes per record", ({ wireBytes, records }) => Math.round(wireBytes / records), fuller),
      butFor: { mux: "leaves out what the record before has said" },
    },
  ];
}
