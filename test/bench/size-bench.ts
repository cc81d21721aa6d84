import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../support/run-command.mjs";
import { SIZE_GATE_BYTES } from "../rules/size-gate.ts";
import { measureSize } from "./size.ts";
import { quoteSize, sizeText } from "./size-text.ts";

const readme = join(root, "README.md");

/** Prints the sizes of the built files by room, and writes them into the README. */
export function reportSize(): void {
  const report = measureSize();
  const { scriptTag, fullScript, plugin, pluginWithCaliper, rooms } = report;
  console.table({
    "dist/playtrace.min.js": { ...scriptTag, "share of gate": share(scriptTag.gzipBytes, SIZE_GATE_BYTES) },
    "dist/playtrace.full.min.js": fullScript,
    "playtrace/videojs in a bundle": plugin,
    "with caliper()": pluginWithCaliper,
  });
  console.table(
    Object.fromEntries(
      rooms.map(([room, minifiedBytes]) => [
        room,
        { minifiedBytes, "share of file": share(minifiedBytes, scriptTag.minifiedBytes) },
      ]),
    ),
  );
  writeFileSync(readme, quoteSize(readFileSync(readme, "utf8"), sizeText(report)));
}

function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}
