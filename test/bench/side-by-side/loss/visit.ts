import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, Page } from "@playwright/test";
import { openProfile, type Browser } from "../../../faults/stage/browser.ts";
import { perform, type Act } from "../../../faults/stage/acts.ts";
import { root } from "../../../support/run-command.mjs";
import { productNames, type Product, type ProductName } from "../../peers/products.ts";
import { putScripts, type Site } from "../../peers/site.ts";
import { allOf, keptBy, takenBy, untilQuiet, type Collectors } from "../collectors.ts";
import { countActs, repeatsIn, type ActCounts } from "./tally.ts";
import type { Fate } from "./fates.ts";

/** Ends while the video plays. */
const acts: readonly Act[] = ["play", "pause", "play", "faster", "seek", "pause", "play", "louder"];
/** From the last act to the visit's end. */
const playOnMs = 700;

export interface Place {
  readonly site: Site;
  readonly products: Readonly<Record<ProductName, Product>>;
  readonly collectors: Collectors;
}

/** What became of one product's records. */
export interface Outcome {
  /** Of acts, each once: when the visit had ended, and when the next one had been there. */
  readonly atEnd: ActCounts;
  readonly inTheEnd: ActCounts;
  /** What came that had come before, and what of it the server holds twice. */
  readonly repeats: number;
  readonly heldTwice: number;
  /** Records that the page said were stored, and those of them that never came. */
  readonly stored: number;
  readonly storedMissing: number;
}

/**
 * One visit of one learner's browser, with a tab for each product, that meets its fate; and the next visit, in which
 * nobody plays.
 */
export async function visitAndReturn(fate: Fate, place: Place): Promise<Record<ProductName, Outcome>> {
  const { collectors } = place;
  for (const collector of allOf(collectors)) collector.clear();
  const stored = new Set<string>();
  const browser = await openProfile({}, (context) => listenForStored(context, stored));
  try {
    const pages = await openTabs(browser, place);
    const scene = { browser, pages, collectors: allOf(collectors) };
    await fate.before?.(scene);
    await Promise.all(pages.map((page) => perform(page, acts)));
    await Promise.all(pages.map((page) => page.waitForTimeout(playOnMs)));
    await fate.end(scene);
    await untilQuiet(scene.collectors);
    await fate.after?.(scene);
    const atEnd = countAll(collectors);
    await openTabs(browser, place);
    await untilQuiet(scene.collectors);
    const inTheEnd = countAll(collectors);
    return outcomes({ collectors, atEnd, inTheEnd, stored });
  } finally {
    await browser.remove();
  }
}

function listenForStored(context: BrowserContext, stored: Set<string>): Promise<unknown> {
  return context.exposeBinding("tellStored", (_, ids: readonly string[]) => {
    for (const id of ids) stored.add(id);
  });
}

async function openTabs(browser: Browser, { site, products, collectors }: Place): Promise<Page[]> {
  const context = await browser.context();
  const acting = readFileSync(join(root, "test", "faults", "stage", "act-in-page.js"), "utf8");
  const pages: Page[] = [];
  for (const name of productNames) {
    const scripts = putScripts(site, name, [...products[name].scripts, acting]);
    const watch = `watchers["${name}"](document.querySelector("video"), { url: "${collectors[name].url}" });`;
    const page = await context.newPage();
    await page.goto(
      site.put(
        `/visit-${name}`,
        `<!doctype html><meta charset="utf-8"><title>Visit</title><link rel="icon" href="data:,">
        <video src="/media/sample.webm" muted controls preload="auto"></video>${scripts}
        <script>
          const video = document.querySelector("video");
          const begin = () => { ${watch} };
          if (video.readyState > 0) begin(); else video.addEventListener("loadedmetadata", begin);
        </script>`,
      ),
    );
    await page.waitForFunction(() => (document.querySelector("video")?.readyState ?? 0) > 2);
    pages.push(page);
  }
  return pages;
}

type Counted = Readonly<Record<ProductName, ActCounts>>;

function countAll(collectors: Collectors): Counted {
  const count = (name: ProductName): ActCounts => countActs(keptBy(collectors[name]));
  return {
    Playtrace: count("Playtrace"),
    snowplow: count("snowplow"),
    mux: count("mux"),
    xapi: count("xapi"),
    tincan: count("tincan"),
  };
}

interface Counts {
  readonly collectors: Collectors;
  readonly atEnd: Counted;
  readonly inTheEnd: Counted;
  readonly stored: ReadonlySet<string>;
}

function outcomes({ collectors, atEnd, inTheEnd, stored }: Counts): Record<ProductName, Outcome> {
  const came = new Set(takenBy(collectors.Playtrace).flatMap(({ id }) => id ?? []));
  const of = (name: ProductName): Outcome => ({
    atEnd: atEnd[name],
    inTheEnd: inTheEnd[name],
    repeats: repeatsIn(takenBy(collectors[name])),
    heldTwice:
      (collectors[name].held() ?? takenBy(collectors[name]).length) - keptBy(collectors[name]).length,
    stored: name === "Playtrace" ? stored.size : 0,
    storedMissing: name === "Playtrace" ? [...stored].filter((id) => !came.has(id)).length : 0,
  });
  return {
    Playtrace: of("Playtrace"),
    snowplow: of("snowplow"),
    mux: of("mux"),
    xapi: of("xapi"),
    tincan: of("tincan"),
  };
}
