import { describe, expect, it } from "vitest";
import { readUrl } from "../../../../src/launch/caliper/read-url.ts";

describe("readUrl", () => {
  it.each([
    ["https://lake.example/caliper?key=7", "https://lake.example/caliper?key=7"],
    ["http://127.0.0.1:8080/", "http://127.0.0.1:8080/"],
    [" HTTPS://Lake.example ", "https://lake.example/"],
  ])("reads %j as the browser does", (text, href) => {
    expect(readUrl(text)).toBe(href);
  });

  it.each([
    "xhttps://lake.example/",
    "see https://lake.example/",
    "java\nscript:alert('https://')",
    "https:lake.example",
    "https://key@lake.example/",
    "https://:secret@lake.example/",
    ["https://lake.example/"],
  ])("reads no URL from %j", (text) => {
    expect(readUrl(text)).toBeUndefined();
  });
});
