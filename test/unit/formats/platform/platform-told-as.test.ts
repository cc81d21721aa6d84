import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { caliper } from "../../../../src/formats/caliper/format.ts";
import type { Format } from "../../../../src/formats/format.ts";
import { kalturaCaliper } from "../../../../src/formats/kaltura/caliper-format.ts";
import { kalturaXapi } from "../../../../src/formats/kaltura/xapi-format.ts";
import { EVENT_RULES } from "../../../../src/formats/platform/event-rules.ts";
import { PLATFORM_TOLD_AS } from "../../../../src/formats/platform/platform-told-as.ts";
import { withPlatform } from "../../../../src/formats/platform/with-platform.ts";
import { xapi } from "../../../../src/formats/xapi/format.ts";
import { caliperOptions } from "../../../fixtures/kaltura/viewing.ts";
import { anyPlatformContext, anyPlatformEvent } from "../../../fixtures/platform/any-platform-event.ts";
import { propertyRuns } from "../../../support/property-runs.ts";

const formats = {
  xapi: withPlatform(xapi()),
  caliper: withPlatform(caliper({ sensor: "https://player.school.example" })),
  kalturaXapi: withPlatform(kalturaXapi()),
  kalturaCaliper: withPlatform(kalturaCaliper(caliperOptions)),
};

type Read = Readonly<Record<string, unknown>>;

/** What a server would read of an event: of several records that tell it the first. */
function firstOf(format: Format, told: Parameters<NonNullable<Format["writePlatform"]>>): Read | undefined {
  const record: unknown = JSON.parse(JSON.stringify(format.writePlatform?.(...told) ?? []));
  const [first]: readonly Read[] = Object([record].flat());
  return first;
}

const names = (cell = ""): readonly string[] => (cell === "nothing" ? [] : cell.split(", "));

describe("PLATFORM_TOLD_AS", () => {
  it("holds all that a page may tell, once each", () => {
    expect(PLATFORM_TOLD_AS.map(({ event }) => event).sort()).toEqual(Object.keys(EVENT_RULES).sort());
  });

  it("gives a reason where a format has nothing", () => {
    const silent = PLATFORM_TOLD_AS.filter((row) => !row.kalturaXapi.length || row.kalturaCaliper === null);
    expect(silent.filter(({ why }) => why === "")).toEqual([]);
    expect(silent).toHaveLength(PLATFORM_TOLD_AS.length);
  });

  it("is what each format tells of any event, at the same moment and of the same thing", () => {
    fc.assert(
      fc.property(anyPlatformEvent, anyPlatformContext, (event, context) => {
        const row = PLATFORM_TOLD_AS.find((one) => one.event === event.type);
        const statement = firstOf(formats.xapi, [event, context]);
        const record = firstOf(formats.caliper, [event, context]);
        expect(statement?.["verb"]).toMatchObject({ id: row?.xapi });
        expect(record).toMatchObject({ ...row?.caliper });
        expect(record?.["eventTime"]).toBe(statement?.["timestamp"]);
        expect(record?.["id"]).toBe(`urn:uuid:${String(statement?.["id"])}`);
        if (event.type !== "collaborator-added") {
          expect(Object(record?.["object"]).id).toBe(Object(statement?.["object"]).id);
        }
        const portal = firstOf(formats.kalturaXapi, [event, context]);
        expect(portal?.["verb"]).toEqual(row?.kalturaXapi.length ? statement?.["verb"] : undefined);
        const quiz = firstOf(formats.kalturaCaliper, [event, context]);
        expect(quiz?.["action"]).toBe(row?.kalturaCaliper ? row.caliper.action : undefined);
      }),
      { seed: 20_261_122, numRuns: propertyRuns(300) },
    );
  });

  it("stands in docs/platform.md as it is", () => {
    const docs = readFileSync(new URL("../../../../docs/platform.md", import.meta.url), "utf8");
    const rows = [
      ...docs.matchAll(
        /^\| `([\w-]+)` +\| `(\S+)` +\| `(\w+)` (\w+), (\w+) +\| (.*?) +\| (.*?) +\| (.*?) *\|$/gm,
      ),
    ];
    expect(
      rows.map(([, event, verb, action, type, profile, ofPages, ofQuiz, why]) => ({
        event,
        xapi: verb,
        caliper: { type, profile: `${profile}Profile`, action },
        kalturaXapi: names(ofPages),
        kalturaCaliper: names(ofQuiz)[0] ?? null,
        why,
      })),
    ).toEqual(PLATFORM_TOLD_AS);
  });
});
