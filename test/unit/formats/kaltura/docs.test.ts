import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { KALTURA_CALIPER_EVENTS } from "../../../../src/formats/kaltura/caliper-events.ts";
import { KALTURA_XAPI_EVENTS } from "../../../../src/formats/kaltura/xapi-events.ts";

const docs = readFileSync(new URL("../../../../docs/kaltura.md", import.meta.url), "utf8");
const [, table = ""] = /^## What happens[^]*?(\n\|[^]*?)\n\n/m.exec(docs) ?? [];

const words = (cell = ""): readonly string[] => (cell === "nothing" ? [] : cell.split(", "));

/** Each happening, and what the page says of it. */
const rows = [...table.matchAll(/^\| (`.*?`) +\| (.*?) +\| (.*?) +\|$/gm)].flatMap(
  ([, happenings = "", xapi, caliper]) =>
    [...happenings.matchAll(/`([\w-]+)`/g)].map(
      ([, name = ""]) => [name, words(xapi), words(caliper)] as const,
    ),
);

describe("docs/kaltura.md", () => {
  it("says of all that happens what either format makes of it", () => {
    expect(Object.fromEntries(rows.map(([name, xapi]) => [name, xapi]))).toEqual(KALTURA_XAPI_EVENTS);
    const events = Object.fromEntries(rows.map(([name, , caliper]) => [name, caliper[0] ?? null]));
    expect(events).toEqual(KALTURA_CALIPER_EVENTS);
  });

  it("says it once", () => {
    expect(new Set(rows.map(([name]) => name)).size).toBe(rows.length);
  });
});
