import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeJson, escapeMarkup } from "../../../../src/cli/package/markup.ts";

describe("escapeMarkup", () => {
  it("leaves nothing that begins a tag, an entity or the end of an attribute", () => {
    expect(escapeMarkup(`<a b="c" d='e'>&amp;</a>`)).toBe(
      "&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;amp;&lt;/a&gt;",
    );
  });
});

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
