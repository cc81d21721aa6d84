import { describe, expect, test } from "vitest";
import { wellFormed } from "../../../../src/formats/xapi/well-formed.ts";
import { context, event } from "../../../fixtures/xapi/viewing.ts";
import { toStatement } from "../../../../src/formats/xapi/to-statement.ts";
import { expectValidStatement } from "../../../support/statements.ts";

describe("wellFormed", () => {
  test("X-8: replaces half a character wherever it stands, and leaves whole ones alone", () => {
    expect(wellFormed({ en: "Tides \ud83c", "de-CH": "\udf0aMeer\ud83cx", fr: "La mer 🌊" })).toEqual({
      en: "Tides \ufffd",
      "de-CH": "\ufffdMeer\ufffdx",
      fr: "La mer 🌊",
    });
  });

  test("X-8: a title that was cut off amid an emoji makes no invalid statement", () => {
    const cut = { en: "How tides work 🌊".slice(0, -1) };
    const activity = { ...context.activity, name: cut, description: cut };
    const written = toStatement(event({ type: "session-started" }), {
      ...context,
      id: context.session,
      activity,
    });
    expectValidStatement(written);
    expect(written?.object.definition.name).toEqual({ en: "How tides work \ufffd" });
  });
});
