import { describe, expect, it } from "vitest";
import * as entry from "../../../../src/kaltura.ts";
import { findImports } from "../../../rules/import-graph.ts";
import { readSources } from "../../../rules/sources.ts";

const imports = findImports(readSources("src"));

/** All files that are there when this one runs. */
function loadedBy(start: string): ReadonlySet<string> {
  const files = new Set([start]);
  for (const file of files) {
    for (const { from, to, typesOnly } of imports) if (from === file && !typesOnly) files.add(to);
  }
  return files;
}

const ofKaltura = (files: ReadonlySet<string>): string[] =>
  [...files].filter((file) => file.startsWith("src/formats/kaltura/"));

describe("playtrace/kaltura", () => {
  it("exports both formats", () => {
    expect(Object.keys(entry).sort()).toEqual(["kalturaCaliper", "kalturaXapi"]);
  });

  it.each(["src/script-tag.ts", "src/index.ts", "src/videojs.ts", "src/html-media.ts"])(
    "costs a page nothing that asks for %s alone",
    (file) => {
      expect(loadedBy(file).size).toBeGreaterThan(10);
      expect(ofKaltura(loadedBy(file))).toEqual([]);
      expect(ofKaltura(loadedBy("src/kaltura.ts")).length).toBeGreaterThan(5);
    },
  );
});
