import { describe, expect, it } from "vitest";
import { extensionOf, wordsOf } from "../../../src/testing/record-facts.ts";
import { facts } from "./facts.ts";

describe("wordsOf", () => {
  it("is the name, and what it leaves open where that is told", () => {
    expect(wordsOf(facts({ name: "completed" }))).toBe("completed");
    expect(wordsOf(facts({ name: "progressed", detail: "25" }))).toBe("progressed 25");
  });
});

describe("extensionOf", () => {
  const record = facts({
    name: "interacted",
    extensions: { "https://w3id.org/xapi/video/extensions/speed": "2x", "playtrace:speed": "other", size: 1 },
  });

  it("is found by its whole name, and by the last part of it, the first that fits", () => {
    expect(extensionOf(record, "playtrace:speed")).toBe("other");
    expect(extensionOf(record, "speed")).toBe("2x");
    expect(extensionOf(record, "size")).toBe(1);
  });

  it("is not found by a part of a part", () => {
    expect(extensionOf(record, "peed")).toBeUndefined();
  });
});
