import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { TOLD_AS } from "../../../../src/formats/told-as.ts";

const docs = readFileSync(new URL("../../../../docs/kaltura.md", import.meta.url), "utf8");
const [, table = ""] = /^## What happens[^]*?(\n\|[^]*?)\n\n/m.exec(docs) ?? [];

const words = (cell = ""): readonly string[] => (cell === "nothing" ? [] : cell.split(", "));

/** Each happening, and what the page says of it. */
const rows = [...table.matchAll(/^\| (`.*?`) +\| (.*?) +\| (.*?) +\| (.*?) *\|$/gm)].flatMap(
  ([, happenings = "", xapi, caliper, kalturaWhy]) =>
    [...happenings.matchAll(/`([\w-]+)`/g)].map(([, happening]) => ({
      happening,
      kalturaXapi: words(xapi),
      kalturaCaliper: words(caliper)[0] ?? null,
      kalturaWhy,
    })),
);

const byName = (one: object, other: object): number => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);

describe("docs/kaltura.md", () => {
  it("says of all that happens, once, what either format makes of it and why", () => {
    const told = TOLD_AS.map(({ happening, kalturaXapi, kalturaCaliper, kalturaWhy }) => ({
      happening,
      kalturaXapi,
      kalturaCaliper,
      kalturaWhy,
    }));
    expect(rows.toSorted(byName)).toEqual(told.toSorted(byName));
  });
});
