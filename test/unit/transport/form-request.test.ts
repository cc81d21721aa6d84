import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { xapi } from "../../../src/formats/xapi/format.ts";
import { formBytes, formRequest } from "../../../src/transport/form-request.ts";
import { propertyRuns } from "../../support/property-runs.ts";

const url = "https://lrs.example.com/xapi/statements";
const pack = (texts: readonly string[], sendTime: string) => xapi().pack(texts, sendTime);
const moment = "2026-01-02T03:04:05.000Z";

describe("formRequest", () => {
  it("posts to the address with the method as its only parameter", () => {
    expect(formRequest({ url, pack }, ["{}"], { authorization: "", moment }).url).toBe(`${url}?method=POST`);
  });

  it("carries the headers and the packed records as fields", () => {
    const { body } = formRequest({ url, pack }, ['{"id":"ü&="}', "{}"], {
      authorization: "Basic a+b/c==",
      moment,
    });
    expect(Object.fromEntries(new URLSearchParams(String(body)))).toEqual({
      Authorization: "Basic a+b/c==",
      "X-Experience-API-Version": "1.0.3",
      "Content-Type": "application/json",
      content: '[{"id":"ü&="},{}]',
    });
  });

  it("has no field for a credential that there is not", () => {
    expect(formRequest({ url, pack }, ["{}"], { authorization: "", moment }).body.has("Authorization")).toBe(
      false,
    );
  });
});

describe("formBytes", () => {
  it.each([
    ["abc", 3],
    [" ", 1],
    ['{"a":1}', 17],
    ["ü", 6],
    ["😀", 12],
    ["", 0],
  ])("of %j are %i", (text, bytes) => {
    expect(formBytes(text)).toBe(bytes);
  });

  it("add up to the length of the form", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (one, two) => {
        expect(String(new URLSearchParams({ content: one + two })).length).toBe(
          "content=".length + formBytes(one) + formBytes(two),
        );
      }),
      { seed: 20261122, numRuns: propertyRuns(100) },
    );
  });
});
