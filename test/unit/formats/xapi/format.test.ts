import { describe, expect, test } from "vitest";
import { xapi } from "../../../../src/formats/xapi/format.ts";
import { context, event } from "../../../fixtures/xapi/viewing.ts";

const mark = event({ type: "milestone-reached", mark: 25, basis: "position" });

describe("xapi", () => {
  test("goes to the LRS's statements, and knows an LRS by the list that it answers", () => {
    expect(xapi()).toMatchObject({ name: "xapi", path: "statements", success: "json-array" });
  });

  test.each([
    [undefined, "1.0.3"],
    ["1.0.3", "1.0.3"],
    ["2.0", "2.0.0"],
  ] as const)("asked for version %s it tells the server %s in the header", (version, header) => {
    expect(xapi({ version }).pack([], "2026-03-04T09:30:00Z").headers).toEqual({
      "X-Experience-API-Version": header,
    });
  });

  test("X-15: writes no version into a statement, whichever is asked for", () => {
    for (const version of ["1.0.3", "2.0"] as const) {
      expect(xapi({ version }).write(mark, context)).not.toHaveProperty("version");
    }
  });

  test("packs the very texts it was given as one JSON list", () => {
    const { body, contentType } = xapi().pack(['{"id":"a"}', '{"id": "b"}'], "2026-03-04T09:30:00Z");
    expect(body).toBe('[{"id":"a"},{"id": "b"}]');
    expect(contentType).toBe("application/json");
  });

  test("leaves marks out where milestones are not wanted, and nothing else", () => {
    const format = xapi({ milestones: false });
    expect(format.write(mark, context)).toBeNull();
    expect(format.write(event({ type: "session-started" }), context)).not.toBeNull();
    expect(xapi().write(mark, context)).not.toBeNull();
  });
});
