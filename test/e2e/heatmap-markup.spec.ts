import { build } from "esbuild";
import { expect, test } from "@playwright/test";
import * as fc from "fast-check";
import type { Attributes } from "../../src/markup/attributes.ts";
import { html, svg } from "../../src/markup/element.ts";
import type { HtmlElement, Markup, MarkupElement } from "../../src/markup/element.ts";
import { toText } from "../../src/markup/to-text.ts";
import { root } from "../support/run-command.mjs";

const settings = { seed: 20_261_122, numRuns: 300 };

/** What ends an element, an attribute, an entity, a comment or a section, somewhere in any text. */
const hostile = fc.constantFrom(
  "</title>",
  "</pre>",
  "</svg>",
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<!--",
  "-->",
  "]]>",
  '"',
  "'",
  "&amp;",
  "&#0;",
  "&",
  "<",
  ">",
  "\n",
  "\r\n",
  "\t",
  "\u0000",
  "\ud800",
  "javascript:alert(1)",
);
const text = fc
  .array(fc.oneof(hostile, fc.string({ unit: "binary", maxLength: 6 })), { maxLength: 5 })
  .map((parts) => parts.join(""));

const attributes: fc.Arbitrary<Attributes> = fc.dictionary(
  fc.oneof(
    fc.constantFrom("title", "class", "href", "onclick", "style", "data-views"),
    text.map((name) => `data-${name.toLowerCase()}`),
  ),
  fc.oneof(text, fc.boolean(), fc.double({ noNaN: true })),
  { maxKeys: 4 },
);

const drawing: fc.Arbitrary<MarkupElement> = fc
  .tuple(attributes, attributes, text, text)
  .map(([outer, inner, title, label]) =>
    svg("svg", outer, svg("title", {}, title), svg("rect", inner), svg("text", {}, label)),
  );

/** Nesting that a parser leaves as it is. */
const trees: fc.Arbitrary<HtmlElement> = fc
  .tuple(attributes, fc.array(fc.oneof(text, drawing), { maxLength: 3 }), text, attributes)
  .map(([outer, inner, first, last]) =>
    html(
      "div",
      outer,
      html("p", last, first),
      html("pre", {}, first),
      ...inner,
      html("br"),
      html("b", {}, first),
    ),
  );

/** What the page makes of a tree: read from its text, made of its nodes, and read as XML; one text each. */
type Readings = readonly [parsed: string, made: string, wellFormed: boolean];

declare global {
  interface Window {
    readonly readTree: (tree: Markup, text: string) => Readings;
  }
}

const readInPage = `
  import { toNodes } from "./src/markup/to-nodes.ts";
  const forbidden = /[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff]|\\p{Surrogate}/gu;
  const list = (node) => node.nodeType === 3
    ? node.data
    : [
        node.localName,
        node.namespaceURI,
        [...node.attributes].map(({ name, value }) => [name, value]),
        [...node.childNodes].map(list),
      ];
  const tell = (node) => {
    node.normalize();
    const plain = (key, value) => typeof value === "string" ? value.replaceAll(forbidden, "\\ufffd") : value;
    return JSON.stringify(list(node), plain);
  };
  window.readTree = (tree, text) => [
    tell(new DOMParser().parseFromString(text, "text/html").body.firstChild),
    tell(toNodes(tree, document).firstChild),
    new DOMParser().parseFromString(text, "application/xml").querySelector("parsererror") === null,
  ];
`;

test("whatever a tree holds, a browser reads its text as the nodes that are made of it", async ({ page }) => {
  const { outputFiles } = await build({
    stdin: { contents: readInPage, resolveDir: root, loader: "ts" },
    bundle: true,
    format: "esm",
    write: false,
  });
  await page.addScriptTag({ content: outputFiles.map(({ text: code }) => code).join(""), type: "module" });
  const samples = fc.sample(trees, settings).map((tree) => [tree, toText(tree)] as const);
  const readings = await page.evaluate(
    (all) => all.map(([tree, written]) => window.readTree(tree, written)),
    samples,
  );
  for (const [parsed, made, isWellFormed] of readings) {
    expect(parsed).toBe(made);
    expect(isWellFormed).toBe(true);
    expect(parsed).not.toMatch(/"(?:onclick|style|script|img)"/);
  }
  expect(readings).toHaveLength(settings.numRuns);
});
