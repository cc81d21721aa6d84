import { describe, expect, it } from "vitest";
import { openStateCopy } from "../../../src/progress/state-copy.ts";
import { about } from "./device.ts";
import { createLrsModel, type LrsModel } from "./lrs-model.ts";

const open = (lrs: LrsModel) => {
  const faults: string[] = [];
  return { faults, copy: openStateCopy(about, lrs.ask, (why) => faults.push(why)) };
};

describe("openStateCopy", () => {
  it("reads nothing where there is no document, and what there is", async () => {
    const lrs = createLrsModel();
    const { copy, faults } = open(lrs);
    expect(await copy.read()).toEqual({});
    await copy.write({ one: 1 }, false);
    expect(await copy.read()).toEqual({ v: 1, one: 1 });
    expect(faults).toEqual([]);
  });

  it("changes a document under the ETag that it read, and keeps what it does not know", async () => {
    const lrs = createLrsModel();
    lrs.document = { v: 1, other: "kept" };
    expect(await open(lrs).copy.change(() => ({ one: 1 }))).toBe(true);
    expect(lrs.methods).toEqual(["GET", "PUT"]);
    expect(lrs.document).toEqual({ v: 1, other: "kept", one: 1 });
  });

  it.each([412, 409])("asks again what to write where another device came between: %d", async (status) => {
    const lrs = createLrsModel();
    lrs.document = { v: 1 };
    const { copy, faults } = open(lrs);
    const seen: unknown[] = [];
    const changed = copy.change((document) => {
      if (!seen.length) {
        lrs.document = { v: 1, theirs: 1 };
        lrs.refusals.push(status);
      }
      seen.push(document);
      return { ours: 1 };
    });
    expect(await changed).toBe(true);
    expect(seen).toEqual([{ v: 1 }, { v: 1, theirs: 1 }]);
    expect(lrs.document).toEqual({ v: 1, theirs: 1, ours: 1 });
    expect(faults).toEqual([]);
  });

  it("writes nothing where there is nothing to change", async () => {
    const lrs = createLrsModel();
    expect(await open(lrs).copy.change(() => undefined)).toBe(true);
    expect(lrs.methods).toEqual(["GET"]);
  });

  it("merges where the ETag cannot be read", async () => {
    const lrs = Object.assign(createLrsModel(), { showsEtag: false, document: { v: 1, theirs: 1 } });
    expect(await open(lrs).copy.change(() => ({ ours: 1 }))).toBe(true);
    expect(lrs.methods).toEqual(["GET", "POST"]);
    expect(lrs.document).toEqual({ v: 1, theirs: 1, ours: 1 });
  });

  it("merges in the fourth round where no ETag ever matches", async () => {
    const lrs = Object.assign(createLrsModel(), { isWeak: true, document: { v: 1, theirs: 1 } });
    expect(await open(lrs).copy.change(() => ({ ours: 1 }))).toBe(true);
    expect(lrs.methods.join()).toBe("GET,PUT,GET,PUT,GET,PUT,GET,POST");
  });

  it("changes instead of merging where a server wants a condition for that too", async () => {
    const lrs = createLrsModel();
    lrs.document = { v: 1, theirs: 1 };
    lrs.refusals.push(409);
    expect(await open(lrs).copy.write({ ours: 1 }, false)).toBe(true);
    expect(lrs.methods).toEqual(["POST", "GET", "PUT"]);
    expect(lrs.document).toEqual({ v: 1, theirs: 1, ours: 1 });
  });

  it.each([0, 408, 429, 500, 503])("asks again at the next occasion after %d", async (status) => {
    const lrs = createLrsModel();
    lrs.refusals.push(status);
    const { copy, faults } = open(lrs);
    expect(await copy.write({ one: 1 }, false)).toBe(false);
    expect(await copy.write({ one: 1 }, false)).toBe(true);
    expect(faults).toEqual([status ? `${status}` : "no answer"]);
  });

  it.each([301, 400, 401, 403, 404, 405, 413])("asks no more once it was refused by %d", async (status) => {
    const lrs = createLrsModel();
    lrs.refusals.push(status);
    const { copy, faults } = open(lrs);
    expect(await copy.write({ one: 1 }, false)).toBe(false);
    expect(await copy.write({ one: 1 }, false)).toBe(false);
    expect(await copy.read()).toBeUndefined();
    expect(lrs.methods).toEqual(["POST"]);
    expect(faults).toEqual([`${status}`]);
  });

  it("says nothing of what a page that goes could not write", async () => {
    const lrs = createLrsModel();
    lrs.refusals.push(0);
    const { copy, faults } = open(lrs);
    expect(await copy.write({ one: 1 }, true)).toBe(false);
    expect(faults).toEqual([]);
  });

  it.each([{ v: 2 }, {}, [], "text", null].map((document) => [JSON.stringify(document)]))(
    "leaves %s alone, which is not its own",
    async (text) => {
      const methods: string[] = [];
      const faults: string[] = [];
      const ask: LrsModel["ask"] = ({ method }) => {
        methods.push(method);
        return Promise.resolve({ status: 200, etag: '"1"', text });
      };
      const copy = openStateCopy(about, ask, (why) => faults.push(why));
      expect(await copy.read()).toBeUndefined();
      expect(await copy.change(() => ({ one: 1 }))).toBe(false);
      expect([methods, faults]).toEqual([["GET"], ["unexpected-answer"]]);
    },
  );
});
