import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { kalturaCaliper } from "../../../../src/formats/kaltura/caliper-format.ts";
import { kalturaXapi } from "../../../../src/formats/kaltura/xapi-format.ts";
import { reviewEvent } from "../../../../src/review/review-event.ts";
import { caliperOptions, told, xapiOptions } from "../../../fixtures/kaltura/viewing.ts";
import { expectValidStatement, foreignWarnings } from "../../../support/statements.ts";
import { textsOf, type SentStatement } from "./kaltura-records.ts";

const folder = new URL("../../../fixtures/kaltura/", import.meta.url);
const filesIn = (name: string): string[] => readdirSync(new URL(name, folder)).sort();
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, folder), "utf8"));

/** What happened, and the files that hold what is told of it, in the order of telling. */
const statements: Readonly<Record<string, readonly string[]>> = {
  start: ["play.json", "play-progress-0.json"],
  pause: ["pause.json"],
  seek: ["seek.json"],
  resume: ["play-resumed.json"],
  "25": ["play-progress-25.json"],
  rate: ["playback-rate-change.json"],
  "50": ["play-progress-50.json"],
  "75": ["play-progress-75.json"],
  "100": ["play-progress-100.json"],
  end: [],
};

const events: Readonly<Record<string, readonly string[]>> = {
  start: ["play.json"],
  pause: ["pause.json"],
  seek: [],
  resume: ["resume.json"],
  "25": ["still-watching-25.json"],
  rate: [],
  "50": ["still-watching-50.json"],
  "75": ["still-watching-75.json"],
  "100": [],
  end: ["end.json"],
};

describe.each([
  ["kalturaXapi", kalturaXapi(xapiOptions), "xapi/", statements],
  ["kalturaCaliper", kalturaCaliper(caliperOptions), "caliper/", events],
])("%s", (_, format, place, files) => {
  it.each([...told.keys()])("tells of %s what its golden files hold, letter by letter", (name) => {
    const written = textsOf(format, told.get(name)).map((text): unknown => JSON.parse(text));
    expect(written).toEqual(files[name]?.map((file) => read(place + file)));
  });

  it("has no golden file that nothing is held to", () => {
    expect(filesIn(place)).toEqual(Object.values(files).flat().sort());
  });
});

describe("golden files", () => {
  it.each(filesIn("xapi/"))("of statements pass the validator of an LRS and our own: %s", (file) => {
    expectValidStatement(read(`xapi/${file}`));
  });

  it.each(filesIn("caliper/"))("of Caliper break no rule: %s", (file) => {
    expect(reviewEvent(read(`caliper/${file}`))).toEqual([]);
  });

  it("would not pass in the places where Kaltura's guide has them", () => {
    const { context, ...rest }: SentStatement = JSON.parse(
      JSON.stringify(read("xapi/play-progress-50.json")),
    );
    const { extensions, ...around } = context;
    const moved = { ...rest, context: around, extensions };
    expect(foreignWarnings({ ...rest, context })).toEqual([]);
    expect(foreignWarnings(moved)).toHaveLength(1);
    expect(foreignWarnings({ ...rest, context: { ...context, other: [] } })).toHaveLength(1);
  });
});
