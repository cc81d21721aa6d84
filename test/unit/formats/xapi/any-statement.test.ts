import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { xapi } from "../../../../src/formats/xapi/format.ts";
import { toStatement } from "../../../../src/formats/xapi/to-statement.ts";
import { anyContext, anyEvent, anyLiveEvent } from "../../../fixtures/xapi/any-event.ts";
import { expectValidStatement } from "../../../support/statements.ts";

const settings = { seed: 20_260_304, numRuns: 400 };

describe("toStatement", () => {
  test("whatever the learner did and whoever it was, the statement passes both validators", () => {
    fc.assert(
      fc.property(anyEvent, anyContext, (event, context) => {
        const session = event.type === "session-started" ? context.id : context.session;
        const statement = toStatement(event, { ...context, session });
        if (statement === null) expect(["ended", "stalled"]).toContain(event.type);
        else expectValidStatement(statement);
      }),
      settings,
    );
  });

  test("so does whatever is told of a live stream, and nothing of it claims the profile", () => {
    fc.assert(
      fc.property(anyLiveEvent, anyContext, (event, context) => {
        const statement = toStatement(event, context);
        if (statement === null) return;
        expectValidStatement(statement);
        expect(statement.context).not.toHaveProperty("contextActivities");
      }),
      settings,
    );
  });

  test("X-3, X-8: what the server reads of a batch is what was written, in any version", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyEvent, anyContext), { maxLength: 5 }), (told) => {
        const format = xapi();
        const written = told.flatMap(([event, context]) => format.write(event, context) ?? []);
        const { body } = format.pack(
          written.map((statement) => JSON.stringify(statement)),
          "2026-03-04T09:30:00Z",
        );
        const bytes = new TextEncoder().encode(body);
        expect(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes))).toEqual(written);
      }),
      { ...settings, numRuns: 100 },
    );
  });
});
