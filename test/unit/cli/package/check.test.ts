import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkIri,
  checkLanguage,
  checkLine,
  checkShare,
  checkWebAddress,
} from "../../../../src/cli/package/check.ts";
import { WrongInput } from "../../../../src/cli/wrong-input.ts";

describe("checkLine", () => {
  it("takes what surrounds a text away, and nothing in it", () => {
    expect(checkLine("--title", "  A  <b> & 'c' \u{1F33F} ")).toBe("A  <b> & 'c' \u{1F33F}");
  });

  it.each([
    "",
    "\t ",
    "a\u0000b",
    "a\u001Bb",
    "a\tb",
    "a\rb",
    "a\u0085b",
    "a\u2028b",
    "a\uFFFEb",
    "a\uD800b",
  ])("refuses %j, which XML cannot hold or would change", (text) => {
    expect(() => checkLine("--title", text)).toThrow(WrongInput);
  });
});

describe("checkIri", () => {
  it.each([
    "https://example.com/videos/42",
    "http://example.com/a?b=c#d",
    "https://example.com/vidéos/\u{1F33F}",
    "urn:uuid:6f1b4c52-7a0b-4a0e-8d6c-0d3a7d6f6a11",
  ])("keeps %s letter by letter", (iri) => {
    expect(checkIri("--id", iri)).toBe(iri);
  });

  it.each([
    "videos/42",
    "/videos/42",
    "//example.com/42",
    "course:42",
    "javascript:alert(1)",
    "data:text/html,x",
    "mailto:me@example.com",
    "https://",
    "https://exa mple.com/",
    'https://example.com/"><script>',
    "https://example.com/<a>",
    " https://example.com/",
    "https://example.com/\n",
    "https://example.com/\u0000",
    "urn:x",
  ])("refuses %j", (iri) => {
    expect(() => checkIri("--id", iri)).toThrow(WrongInput);
  });

  it("quotes a long id by its beginning", () => {
    expect(() => checkIri("--id", "x".repeat(10_000))).toThrow(
      expect.objectContaining({ message: expect.stringMatching(/^.{100,220}$/) }),
    );
  });
});

describe("checkWebAddress", () => {
  it.each(["https://example.com/a b", "http://127.0.0.1:8080/"])("takes %s", (url) => {
    expect(checkWebAddress("--launch-url", url).href).toBe(new URL(url).href);
  });

  it.each(["javascript:alert(1)", "file:///etc/passwd", "index.html", "https://a@example.com/"])(
    "refuses %s",
    (url) => {
      expect(() => checkWebAddress("--launch-url", url)).toThrow(WrongInput);
    },
  );
});

describe("checkLanguage", () => {
  it.each([
    ["en", "en"],
    ["EN-us", "en-US"],
    ["zh-hant-tw", "zh-Hant-TW"],
  ])("spells %s as %s", (given, tag) => {
    expect(checkLanguage("--language", given)).toBe(tag);
  });

  it.each(["", "e", "en_US", "english language", 'en" x="'])("refuses %j", (text) => {
    expect(() => checkLanguage("--language", text)).toThrow(WrongInput);
  });
});

describe("checkShare", () => {
  it.each([
    ["0", 0],
    ["1", 1],
    ["1.0", 1],
    [".5", 0.5],
    ["0.9", 0.9],
    ["0.6667", 0.6667],
  ])("takes %s", (text, share) => {
    expect(checkShare("--mastery", text)).toBe(share);
  });

  it.each(["", " ", "1.1", "-0.1", "2", "90 %", "0,9", "1e-1", "0.12345", "NaN", "0x1"])(
    "refuses %j",
    (text) => {
      expect(() => checkShare("--mastery", text)).toThrow(WrongInput);
    },
  );

  it("takes every share of four decimals as it was typed", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (parts) => {
        expect(checkShare("--threshold", (parts / 10_000).toFixed(4))).toBe(parts / 10_000);
      }),
      { seed: 5, numRuns: 200 },
    );
  });
});
