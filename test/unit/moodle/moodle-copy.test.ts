import { describe, expect, it } from "vitest";
import type { AskState, StateAnswer } from "../../../src/moodle/ask-state.ts";
import { openMoodleCopy } from "../../../src/moodle/moodle-copy.ts";

/** One state in memory; `null` where there is none. */
function openState(text: string | null = null) {
  const asked: string[] = [];
  const faults: string[] = [];
  const state = { text, asked, faults, next: [] as StateAnswer[] };
  const ask: AskState = async (document, leaving) => {
    asked.push(`${document ? "post" : "get"}${leaving ? " leaving" : ""}`);
    const instead = state.next.shift();
    if (instead) return instead;
    if (document) state.text = JSON.stringify(document);
    return { data: document ? true : state.text };
  };
  return Object.assign(state, { copy: openMoodleCopy(ask, (why) => faults.push(why)) });
}

const kept = ({ text }: { readonly text: string | null }): unknown => JSON.parse(text ?? "null");

describe("openMoodleCopy", () => {
  it.each([null, "null"])(
    "reads nothing where there is no state, or one that was reset: %s",
    async (text) => {
      expect(await openState(text).copy.read()).toEqual({});
    },
  );

  it("reads before it writes, and keeps what another device wrote", async () => {
    const state = openState('{"v":1,"theirs":1}');
    expect(await state.copy.write({ ours: 1 }, false)).toBe(true);
    expect(state.asked).toEqual(["get", "post"]);
    expect(kept(state)).toEqual({ v: 1, theirs: 1, ours: 1 });
  });

  it("writes on what it knows where the page goes, in the one request that there is time for", async () => {
    const state = openState('{"v":1,"theirs":1}');
    await state.copy.read();
    expect(await state.copy.write({ ours: 1 }, true)).toBe(true);
    expect(state.asked).toEqual(["get", "post leaving"]);
    expect(kept(state)).toEqual({ v: 1, theirs: 1, ours: 1 });
  });

  it("writes nothing over what it never read", async () => {
    const state = openState('{"v":1,"theirs":1}');
    state.next.push({ why: "no answer", forGood: false });
    expect(await state.copy.read()).toBeUndefined();
    expect(await state.copy.write({ ours: 1 }, true)).toBe(false);
    expect(kept(state)).toEqual({ v: 1, theirs: 1 });
  });

  it("writes what is made of the state as it stands, or nothing", async () => {
    const state = openState('{"v":1,"theirs":1}');
    expect(await state.copy.change(() => undefined)).toBe(true);
    expect(await state.copy.change(({ theirs }) => ({ ours: theirs }))).toBe(true);
    expect(state.asked).toEqual(["get", "get", "post"]);
    expect(kept(state)).toEqual({ v: 1, theirs: 1, ours: 1 });
  });

  it("asks again after a failure that passes, and says why each time", async () => {
    const state = openState();
    state.next.push({ why: "503", forGood: false });
    expect(await state.copy.change(() => ({ one: 1 }))).toBe(false);
    expect(await state.copy.change(() => ({ one: 1 }))).toBe(true);
    expect(state.faults).toEqual(["503"]);
  });

  it("asks no more after one that stays", async () => {
    const state = openState();
    state.next.push({ why: "Unknown handler", forGood: true });
    await state.copy.read();
    expect(await state.copy.write({ one: 1 }, false)).toBe(false);
    expect(state.asked).toEqual(["get"]);
    expect(state.faults).toEqual(["Unknown handler"]);
  });

  it.each(['{"v":2}', "[1]", "no JSON", "{}"])(
    "leaves alone what is no document of its own: %s",
    async (text) => {
      const state = openState(text);
      expect(await state.copy.read()).toBeUndefined();
      expect(await state.copy.write({ one: 1 }, false)).toBe(false);
      expect(state.text).toBe(text);
      expect(state.faults).toEqual(["unexpected-answer"]);
    },
  );

  it("gives up where a component keeps no states, and says so", async () => {
    const state = openState();
    state.next.push({ data: null }, { data: false });
    expect(await state.copy.write({ one: 1 }, false)).toBe(false);
    expect(state.faults).toEqual(["not-taken"]);
  });

  it("does not say that what a page sent as it went was not read", async () => {
    const state = openState();
    await state.copy.read();
    state.next.push({ why: "unread", forGood: false });
    expect(await state.copy.write({ one: 1 }, true)).toBe(false);
    expect(state.faults).toEqual([]);
  });

  it("is silent once it is closed", async () => {
    const state = openState();
    state.copy.close();
    expect(await state.copy.read()).toBeUndefined();
    expect(state.asked).toEqual([]);
  });
});
