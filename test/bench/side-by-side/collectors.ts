import { startCollector, type Collector } from "../peers/collector.ts";
import { productNames, type Product, type ProductName } from "../peers/products.ts";
import { readSent, type Sent } from "../peers/read-sent.ts";

/** A server for each product. */
export type Collectors = Readonly<Record<ProductName, Collector>>;

export async function startCollectors(products: Readonly<Record<ProductName, Product>>): Promise<Collectors> {
  const start = (name: ProductName): Promise<Collector> => startCollector(products[name].server);
  const [Playtrace, snowplow, mux, xapi, tincan] = await Promise.all([
    start("Playtrace"),
    start("snowplow"),
    start("mux"),
    start("xapi"),
    start("tincan"),
  ]);
  return { Playtrace, snowplow, mux, xapi, tincan };
}

export const allOf = (collectors: Collectors): readonly Collector[] =>
  productNames.map((name) => collectors[name]);

/** The records that a server took, in order of arrival; those that came again are there again. */
export function takenBy({ kind, heard }: Collector): readonly Sent[] {
  return heard.filter(({ status }) => status < 300).flatMap((one) => readSent(kind, one));
}

/** The same, each once: as a server that recognises what it has would keep them. */
export function keptBy(collector: Collector): readonly Sent[] {
  const seen = new Set<string>();
  return takenBy(collector).filter(({ id }) => {
    if (id === undefined) return true;
    const isNew = !seen.has(id);
    seen.add(id);
    return isNew;
  });
}

const quietMs = 1200;
const mostMs = 6000;
const lookMs = 50;

/** Resolves when nobody has sent anything for a while. */
export async function untilQuiet(collectors: readonly Collector[]): Promise<void> {
  const begunMs = Date.now();
  const lastMs = (): number =>
    Math.max(begunMs, ...collectors.flatMap(({ heard }) => heard.at(-1)?.at ?? []));
  while (Date.now() - lastMs() < quietMs && Date.now() - begunMs < mostMs)
    await new Promise((resolve) => setTimeout(resolve, lookMs));
}
