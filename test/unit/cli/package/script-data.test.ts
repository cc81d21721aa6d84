import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeJson } from "../../../../src/cli/package/script-data.ts";

describe("escapeJson", () => {
  it("holds no sign by which a browser leaves the element", () => {
    expect(escapeJson({ title: "</script><!--<script>" })).not.toContain("<");
  });

  it("reads as what was written, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (title) => {
        expect(JSON.parse(escapeJson({ title }))).toEqual({ title });
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});
