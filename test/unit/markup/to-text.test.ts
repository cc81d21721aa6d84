import { describe, expect, it } from "vitest";
import { html, svg } from "../../../src/markup/element.ts";
import { toText } from "../../../src/markup/to-text.ts";

describe("toText", () => {
  it("writes elements, attributes and text in their order", () => {
    const tree = html("p", { class: "lead", lang: "en" }, "Watched by ", html("b", {}, "Ada"), ".");
    expect(toText(tree)).toBe('<p class="lead" lang="en">Watched by <b>Ada</b>.</p>');
  });

  it("writes an element of SVG that holds nothing as XML ends it, and one of HTML with its end", () => {
    expect(toText(svg("rect", { x: 1.5 }))).toBe('<rect x="1.5"/>');
    expect(toText(html("td"))).toBe("<td></td>");
    expect(toText(html("br"))).toBe("<br/>");
  });

  it("keeps text text between tags and in attributes", () => {
    expect(toText(html("p", { title: `"><script>'&` }, "<script>alert(1)</script>&amp;"))).toBe(
      '<p title="&quot;&gt;&lt;script&gt;&#39;&amp;">&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;</p>',
    );
  });

  it("writes true as an attribute without a value, and false and nothing not at all", () => {
    const attributes = { open: true, hidden: false, id: undefined, "data-views": 0 };
    expect(toText(html("details", attributes))).toBe('<details open="" data-views="0"></details>');
  });

  it("keeps the first line break of what is shown as it is written", () => {
    expect(toText(html("pre", {}, "\n{}"))).toBe("<pre>\n\n{}</pre>");
  });

  it("puts a sign of replacement for what no document may hold", () => {
    expect(toText(html("p", { title: "\u0000\ud800" }, "\u0008\uffff\udc00 😀"))).toBe(
      '<p title="\ufffd\ufffd">\ufffd\ufffd\ufffd 😀</p>',
    );
  });
});
