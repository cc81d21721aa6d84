import type { Browser } from "@playwright/test";
import type { Embedding, Player } from "../peers/embed.ts";
import {
  loadProducts,
  productNames,
  readVideojsMux,
  type Product,
  type ProductName,
} from "../peers/products.ts";
import type { Collector } from "../peers/collector.ts";
import { openSite, type Site } from "../peers/site.ts";
import { launchBrowser } from "./browser.ts";
import { allOf, startCollectors, type Collectors } from "./collectors.ts";
import { control } from "./compared-row.ts";

/** Everybody who is measured, the page on which nobody listens first. */
export const everybody: readonly string[] = [control, ...productNames];

/** A browser, a site, and a server for each product. */
export interface Workshop {
  readonly browser: Browser;
  readonly collectors: Collectors;
  /** What the page of one of {@link everybody} holds. */
  readonly embedding: (who: string, player: Player) => Embedding;
  /** The server of one of {@link everybody}. */
  readonly collectorOf: (who: string) => Collector | undefined;
  /** Those who were embedded and whose server has heard nothing since. */
  readonly silent: () => readonly string[];
  readonly close: () => Promise<void>;
}

export async function openWorkshop(): Promise<Workshop> {
  const products = loadProducts();
  const [browser, site, collectors] = await Promise.all([
    launchBrowser(),
    openSite(),
    startCollectors(products),
  ]);
  const embedded = new Set<ProductName>();
  return {
    browser,
    collectors,
    embedding(who, player) {
      const name = productNames.find((one) => one === who);
      if (name === undefined) return { site, player, product: undefined, url: "" };
      embedded.add(name);
      return { site, player, product: productFor(player, products[name]), url: collectors[name].url };
    },
    collectorOf(who) {
      const name = productNames.find((one) => one === who);
      return name && collectors[name];
    },
    silent: () => [...embedded].filter((name) => collectors[name].heard.length === 0),
    close: () => closeAll(browser, site, collectors),
  };
}

/** Mux has a plugin of its own for video.js; the others listen to the element in it. */
const productFor = (player: Player, product: Product): Product =>
  player === "video.js" && product.name === "mux" ? { ...product, scripts: readVideojsMux() } : product;

async function closeAll(browser: Browser, site: Site, collectors: Collectors): Promise<void> {
  await browser.close();
  await Promise.all([site, ...allOf(collectors)].map((one) => one.close()));
}
