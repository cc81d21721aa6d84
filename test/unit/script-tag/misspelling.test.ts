import { describe, expect, it } from "vitest";
import { findMisspelled } from "../../../src/script-tag/misspelling.ts";

const known = ["endpoint", "key", "secret", "milestones"];

describe("findMisspelled", () => {
  it.each([
    ["endpont", "endpoint"],
    ["endpiont", "endpoint"],
    ["endpointt", "endpoint"],
    ["Endpoint", "endpoint"],
    ["sceret", "secret"],
    ["kye", "key"],
    ["keys", "key"],
    ["milestone", "milestones"],
    ["mile-stones", "milestones"],
  ])("takes %s for a slip of the pen at %s", (word, meant) => {
    expect(findMisspelled(word, known)).toBe(meant);
  });

  it.each(["", "id", "turbo-track", "cfasync", "points", "endpoint-url"])("leaves %j to others", (word) => {
    expect(findMisspelled(word, known)).toBeUndefined();
  });
});
