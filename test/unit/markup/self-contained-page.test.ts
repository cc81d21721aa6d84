import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { html } from "../../../src/markup/element.ts";
import { selfContainedPage } from "../../../src/markup/self-contained-page.ts";

const page = await selfContainedPage({
  title: "</title><script>alert(1)</script>",
  styles: ".bar { color: red; }",
  body: [html("main", {}, "<img src=x onerror=alert(1)>")],
});

/** What stands between two pieces of the page. */
const between = (start: string, end: string): string => page.split(start)[1]?.split(end)[0] ?? "";

describe("selfContainedPage", () => {
  it("allows its own style sheet by its hash, and nothing else", () => {
    const sheet = between("<style>", "</style>");
    expect(sheet).toContain(".bar { color: red; }");
    const hash = createHash("sha256").update(sheet).digest("base64");
    expect(between('Content-Security-Policy" content="', '"')).toBe(
      `default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;`,
    );
  });

  it("names no other file", () => {
    expect(page).not.toMatch(/<[^>]*(?:src|href)=|url\(|@import/);
  });

  it("keeps title and body text", () => {
    expect(between("<title>", "</title>")).toBe("&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(between("<main>", "</main>")).toBe("&lt;img src=x onerror=alert(1)&gt;");
  });
});
