import { describe, expect, it } from "vitest";
import { writtenAttributes } from "../../../src/markup/attributes.ts";
import type { Attributes } from "../../../src/markup/attributes.ts";

/** Attributes of a name that is only known as the program runs. */
const named = (name: string, value = "x"): Attributes => Object.fromEntries([[name, value]]);

describe("writtenAttributes", () => {
  it.each(["https://example.com/", "HTTP://example.com", "#part"])("links to %s", (href) => {
    expect(writtenAttributes({ href })).toEqual([["href", href]]);
  });

  it.each([
    "javascript:alert(1)",
    " javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "blob:https://example.com/1",
    "file:///etc/passwd",
    "//example.com",
    "",
  ])("does not link to %j", (href) => {
    expect(writtenAttributes({ href })).toEqual([]);
  });

  it.each([
    "onclick",
    "ONCLICK",
    "style",
    'data-a"><script>',
    "data-a b",
    "data-a=b",
    "data-a/",
    "data-\u0000",
    "",
  ])("leaves out what is named %j", (name) => {
    expect(writtenAttributes(named(name))).toEqual([]);
  });
});
