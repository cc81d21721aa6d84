import { describe, expect, it } from "vitest";
import { readLastWords } from "../../../src/testing/last-words.ts";

const url = "https://lrs.example.com/xapi/statements";
const note = (name: string, body: string) => ({ name, value: JSON.stringify({ url, method: "POST", body }) });
const stateOf = (...localStorage: readonly { readonly name: string; readonly value: string }[]) => ({
  origins: [{ origin: "https://school.example", localStorage }],
});

describe("readLastWords", () => {
  it("reads the notes in the order in which they were made", () => {
    const state = stateOf(note("key v 10", "c"), note("key v 2", "b"), note("key v 1", "a"));
    expect([...readLastWords(state, "key").values()].map(({ body }) => body)).toEqual(["a", "b", "c"]);
  });

  it("leaves alone what the page stores for itself, and what another collector noted", () => {
    const state = stateOf({ name: "volume", value: "1" }, note("other v 1", "a"), note("key v 1", "b"));
    expect([...readLastWords(state, "key").keys()]).toEqual(["key v 1"]);
  });

  it("has no body where the page could not read it", () => {
    const value = JSON.stringify({ url, method: "POST", body: null });
    expect([...readLastWords(stateOf({ name: "key v 1", value }), "key").values()]).toEqual([
      { url, method: "POST", body: null },
    ]);
  });
});
