import { fileURLToPath } from "node:url";
import type { Locator, Page } from "@playwright/test";
import { buildSync } from "esbuild";
import type * as Inspector from "../../../src/inspector.ts";
import type * as Scene from "./inspector-scene.ts";

declare global {
  interface Window {
    readonly scene: typeof Scene;
  }
}

/** Docks an inspector that shows every trace of the script tag, before anything is played. */
export async function dockInspector(page: Page, place: Inspector.DockPlace = "under"): Promise<Locator> {
  await page.evaluate(async (where) => {
    // What the page serves is no module of the test.
    const address: string = "/dist/esm/inspector.js";
    const { openInspector }: typeof Inspector = await import(address);
    window.Playtrace.onTrace((trace) => void openInspector(trace, { place: where }));
  }, place);
  return inspectorOf(page);
}

export const inspectorOf = (page: Page): Locator => page.locator("playtrace-inspector");

/** Gives every page of this tab `window.scene`, with traces that tell what a test says. */
export async function installScene(page: Page): Promise<void> {
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(new URL("inspector-scene.ts", import.meta.url))],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "scene",
    target: "es2022",
    // Such a script runs within a function.
    footer: { js: "globalThis.scene = scene;" },
  });
  await page.addInitScript({ content: outputFiles[0]?.text ?? "" });
}

export const listOf = (page: Page): Locator => page.getByRole("listbox", { name: "Events and records" });

/** The lines that are drawn, in their order. */
export const linesOf = (page: Page): Locator => listOf(page).getByRole("option");

/** What is drawn of the timeline, by its own numbers and by where it stands: shares of the axis, 0..1. */
export interface DrawnThing {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
}

/** @param kind `"stretch"` or `"arc"` */
export function readTimeline(page: Page, kind: "stretch" | "arc"): Promise<DrawnThing[]> {
  return inspectorOf(page)
    .locator(`.timeline .${kind}`)
    .evaluateAll(
      (things, which) =>
        things.map((thing) => {
          const axis = thing.closest("svg")?.querySelector(".axis")?.getBoundingClientRect() ?? new DOMRect();
          const line = thing.querySelector(which === "arc" ? ".line" : "rect");
          const box = line?.getBoundingClientRect() ?? new DOMRect();
          const told = (name: string): number => Number(thing.getAttribute(`data-${name}`));
          return {
            from: told("from"),
            to: told("to"),
            left: (box.left - axis.left) / axis.width,
            right: (box.right - axis.left) / axis.width,
          };
        }),
      kind,
    );
}
