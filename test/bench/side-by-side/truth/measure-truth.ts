import type { Browser } from "@playwright/test";
import { loadProducts, productNames, type ProductName } from "../../peers/products.ts";
import { openSite, type Site } from "../../peers/site.ts";
import { launchBrowser } from "../browser.ts";
import { allOf, startCollectors, keptBy, untilQuiet, type Collectors } from "../collectors.ts";
import type { Thoroughness } from "../measure.ts";
import type { Section } from "../section.ts";
import { claimsOf, findUntruths } from "./judge-claims.ts";
import { truthOf, type Seen } from "./seen.ts";
import { putTruthPages } from "./truth-page.ts";
import { viewOnce } from "./view-once.ts";
import { viewings, type Viewing } from "./viewings.ts";

const quickViewings = 2;
const attempts = 3;

/** What each product tells of twelve viewings, against what was sampled in the page. */
export async function measureTruth({ isQuick }: Thoroughness): Promise<Section> {
  const products = loadProducts();
  const collectors = await startCollectors(products);
  const site = await openSite();
  putTruthPages(site, products, collectors);
  const browser = await launchBrowser();
  const refusals: string[] = [];
  const rows: string[][] = [];
  const trueOnes = Object.fromEntries(productNames.map((name) => [name, 0]));
  // The shortest that tell them apart come second and third.
  const chosen = isQuick ? viewings.slice(1, 1 + quickViewings) : viewings;
  for (const viewing of chosen) {
    const seen = await viewReliably(viewing, { browser, site, collectors });
    if (typeof seen === "string") {
      refusals.push(`${viewing.name}: ${seen}`);
      continue;
    }
    const cells = productNames.map((name) => {
      const untrue = judge(name, collectors, seen);
      if (untrue === undefined) refusals.push(`${viewing.name}: ${name} sent nothing`);
      if (untrue?.length === 0) trueOnes[name] = (trueOnes[name] ?? 0) + 1;
      return untrue?.length === 0 ? "true" : (untrue?.join("; ") ?? "sent nothing");
    });
    const { watchedSeconds } = truthOf(seen);
    rows.push([`${viewing.name} (${watchedSeconds.toFixed(1)} s watched)`, ...cells]);
  }
  await browser.close();
  await site.close();
  for (const collector of allOf(collectors)) await collector.close();
  const counts = productNames.map((name) => `${trueOnes[name]} of ${rows.length}`);
  return {
    title: "Truth",
    method:
      "Twelve viewings of 20 s of real media in video.js, by mouse and keyboard. All products listen to the same player of the same page, whose position is sampled every 10 ms. " +
      "Each is judged by what it claims: Playtrace progress, marks and completion; Snowplow whole seconds watched in a visit, and marks; Mux seconds played; the lines by hand marks and completion. " +
      "A mark is reached by playback, not by a seek.",
    tables: [{ heads: ["Viewing", ...productNames], rows: [...rows, ["**all claims true**", ...counts]] }],
    highlights: [
      {
        what: `viewings of ${rows.length} told untruly, by what each claims`,
        unit: "",
        figures: Object.fromEntries(
          productNames.map((name) => [name, { median: rows.length - (trueOnes[name] ?? 0), spread: 0 }]),
        ),
        butFor: { mux: "claims seconds played alone" },
      },
    ],
    refusals,
  };
}

interface Place {
  readonly browser: Browser;
  readonly site: Site;
  readonly collectors: Collectors;
}

/** A busy computer may make another viewing of it than was meant. */
async function viewReliably(viewing: Viewing, place: Place): Promise<Seen | string> {
  let seen: Seen | string = "was not viewed";
  for (let attempt = 0; attempt < attempts && typeof seen === "string"; attempt += 1) {
    for (const collector of allOf(place.collectors)) collector.clear();
    seen = await viewOnce(viewing, place.browser, place.site).catch(String);
    await untilQuiet(allOf(place.collectors));
  }
  return seen;
}

/** `undefined` where nothing came. */
function judge(name: ProductName, collectors: Collectors, seen: Seen): readonly string[] | undefined {
  const sent = keptBy(collectors[name]);
  if (sent.length === 0) return undefined;
  return findUntruths(claimsOf[name], sent, { ...truthOf(seen), lengthSeconds: seen.lengthSeconds });
}
