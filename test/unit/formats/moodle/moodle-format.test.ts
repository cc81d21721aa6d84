import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accountOf } from "../../../../src/formats/moodle/account.ts";
import { moodleFormat } from "../../../../src/formats/moodle/moodle-format.ts";
import { withPlatform } from "../../../../src/formats/platform/with-platform.ts";
import { xapi } from "../../../../src/formats/xapi/format.ts";
import { anyContext, anyEvent, anyLiveEvent } from "../../../fixtures/xapi/any-event.ts";
import { anyPlatformContext, anyPlatformEvent } from "../../../fixtures/platform/any-platform-event.ts";
import { checkStatement, readStatements } from "../../../support/moodle/statement-rules.ts";

const wwwroot = "https://moodle.example/learn";
const format = moodleFormat(withPlatform(xapi()), accountOf({ wwwroot, userId: 2 }), []);
const people = { wwwroot, users: new Map([[2, "ada@example.com"]]) };
const id = "https://media.example/intro.webm";

describe("moodleFormat", () => {
  it("writes statements that a Moodle reads as the user's, whatever they did and whoever they are elsewhere", () => {
    fc.assert(
      fc.property(fc.oneof(anyEvent, anyLiveEvent), anyContext, (event, context) => {
        const record = format.write(event, { ...context, activity: { ...context.activity, id } });
        if (!record) return;
        const [statement = {}] = readStatements(format.pack([JSON.stringify(record)], "").body);
        expect(checkStatement(statement, people)).toBe(2);
        expect(statement["actor"]).toEqual({ account: { homePage: wwwroot, name: "2" } });
      }),
      { seed: 20_261_122, numRuns: 400 },
    );
  });

  it("writes what happens around the player likewise, where the other format does", () => {
    fc.assert(
      fc.property(anyPlatformEvent, anyPlatformContext, (event, context) => {
        // A collaborator whom the Moodle does not know is set aside by the review.
        fc.pre(event.type !== "collaborator-added");
        const statement: Record<string, unknown> = { ...format.writePlatform?.(event, context) };
        expect(checkStatement(JSON.parse(JSON.stringify(statement)), people)).toBe(2);
      }),
      { seed: 20_261_122, numRuns: 400 },
    );
    expect(moodleFormat(xapi(), accountOf({ wwwroot, userId: 2 }), [])).not.toHaveProperty("writePlatform");
  });

  it("packs records as one list, and sends no header of an LRS", () => {
    expect(format.pack(['{"one":1}', '{"two":2}'], "")).toEqual({
      body: '[{"one":1},{"two":2}]',
      contentType: "application/json",
      headers: {},
    });
  });
});
