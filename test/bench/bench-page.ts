import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import type { Browser, Page } from "@playwright/test";
import { buildSync } from "esbuild";
import { closeServer, listen } from "../../demo/server/http.ts";
import { chromiumArguments, provideChromium } from "../support/chromium.mjs";
import { root } from "../support/run-command.mjs";

/** A page with nothing on it but what a bench puts there, in a browser of its own. */
export interface BenchPage {
  readonly page: Page;
  readonly browser: Browser;
  /** Bytes of the JavaScript heap once all garbage is gone. */
  heapBytes(): Promise<number>;
  /** Bundles a file of the project, with what it exports as the global `name`, and runs it in the page. */
  load(file: string, name: string): Promise<void>;
  close(): Promise<void>;
}

const media = readFileSync(join(root, "demo", "media", "sample.webm"));

/** `html` is the page's body. `/sample.webm` is the demo's video; everything else is not there. */
export async function openBenchPage(html: string): Promise<BenchPage> {
  const server = createServer((request, response) => {
    if (request.url === "/sample.webm") {
      response.writeHead(200, { "content-type": "video/webm", "content-length": media.length }).end(media);
    } else if (request.url === "/") {
      response.writeHead(200, { "content-type": "text/html" }).end(`<!doctype html><body>${html}`);
    } else {
      response.writeHead(404).end();
    }
  });
  const url = await listen(server, 0);
  const browser = await chromium.launch({ executablePath: provideChromium(), args: chromiumArguments });
  const page = await browser.newPage();
  await page.goto(url);
  const devtools = await page.context().newCDPSession(page);

  return {
    page,
    browser,
    async heapBytes() {
      await devtools.send("HeapProfiler.collectGarbage");
      return (await devtools.send("Runtime.getHeapUsage")).usedSize;
    },
    async load(file, name) {
      const { outputFiles } = buildSync({
        entryPoints: [join(root, file)],
        bundle: true,
        write: false,
        format: "iife",
        globalName: name,
        target: "es2022",
      });
      await page.addScriptTag({ content: outputFiles[0]?.text ?? "" });
    },
    async close() {
      await browser.close();
      await closeServer(server);
    },
  };
}
