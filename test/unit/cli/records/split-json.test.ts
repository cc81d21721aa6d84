import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitJson } from "../../../../src/cli/records/split-json.ts";
import { WrongInput } from "../../../../src/cli/wrong-input.ts";
import { propertyRuns } from "../../../support/property-runs.ts";
import { chunksOf, readAll } from "./chunks.ts";

const split = (text: string | Uint8Array, sizeBytes = 7) => readAll(splitJson(chunksOf(text, sizeBytes)));
const valuesOf = async (text: string, sizeBytes?: number) =>
  (await split(text, sizeBytes)).map(({ value }) => value);

async function* endlessly(head: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(head);
  for (;;) yield Buffer.alloc(1024 * 1024, "x");
}

describe("splitJson", () => {
  it("reads JSON Lines, says the line, and leaves out empty lines", async () => {
    expect(await split('{"a":1}\r\n\n{"a":"ü"}\nnull\n{"a":3}')).toEqual([
      { value: { a: 1 }, at: "line 1" },
      { value: { a: "ü" }, at: "line 3" },
      { value: null, at: "line 4" },
      { value: { a: 3 }, at: "line 5" },
    ]);
  });

  it("reads a list item by item, whatever the items are", async () => {
    expect(await split('\n[ {"a": [1, {"b": "]},{["}]} ,\n"x,y", null,[2]]')).toEqual([
      { value: { a: [1, { b: "]},{[" }] }, at: "[0]" },
      { value: "x,y", at: "[1]" },
      { value: null, at: "[2]" },
      { value: [2], at: "[3]" },
    ]);
    expect(await split("[ ]")).toEqual([]);
  });

  it("reads what an LRS answers with, and lists behind one another, as one list", async () => {
    expect(
      await valuesOf('{"more": "/x", "statements": [\n{"a": 1}, {"statements": []}], "other": {}}'),
    ).toEqual([{ a: 1 }, { statements: [] }]);
    expect((await split('[1,2]\n[3]{\n"statements":[4]}')).map(({ at }) => at)).toEqual([
      "[0]",
      "[1]",
      "[2]",
      "[3]",
    ]);
  });

  it("reads objects that are written over several lines, alone or one behind the other", async () => {
    const text = '{\n  "a": "\\"}",\n  "x": {"statements": [5]}\n}\n{\n  "b": 2\n}\n';
    expect(await valuesOf(text)).toEqual([{ a: '"}', x: { statements: [5] } }, { b: 2 }]);
  });

  it("passes over a byte order mark", async () => {
    expect(await valuesOf('\uFEFF{"a":1}\n{"a":2}')).toEqual([{ a: 1 }, { a: 2 }]);
    expect(await valuesOf("\uFEFF[1]")).toEqual([1]);
  });

  it("finds the same wherever the chunks are cut", async () => {
    const values = fc.array(fc.dictionary(fc.string({ unit: "grapheme" }), fc.jsonValue()), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(
        values,
        fc.integer({ min: 1, max: 40 }),
        fc.nat({ max: 2 }),
        async (list, size, indent) => {
          const normal = list.map((value): unknown => JSON.parse(JSON.stringify(value)));
          expect(await valuesOf(JSON.stringify(list, null, indent), size)).toEqual(normal);
          const lines = list.map((value) => JSON.stringify({ value })).join("\n");
          expect(await valuesOf(lines, size)).toEqual(normal.map((value) => ({ value })));
          const answer = JSON.stringify({ more: "x", statements: list, next: list }, null, indent + 1);
          expect(await valuesOf(answer, size)).toEqual(normal);
        },
      ),
      { numRuns: propertyRuns(60), seed: 7 },
    );
  });

  it.each([
    ["hello", "Line 1 begins neither a list of records nor a record in JSON."],
    ["\n<html>", "Line 2 begins neither"],
    ["null", "Line 1 begins neither"],
    ['{"a":1}\n{"a":', "Line 2 is no JSON."],
    ["[1,\n,2]", "Line 2 is no JSON."],
    ["[1,]", "Line 1 is no JSON."],
    ["[1 2]", "Line 1 is no JSON."],
    ["[1}", "Line 1 is no JSON."],
    ["[{]}]", "Line 1 is no JSON."],
    ["[1] , [2]", "Line 1 begins neither"],
    ['{"statements": 1 [2]}', "Line 1 is no JSON."],
    ['[\n{"a":1},\n{"a":2', "It ends in the middle of what begins in line 3."],
    ['{"a":"', "It ends in the middle of what begins in line 1."],
  ])("refuses %j", async (text, sentence) => {
    await expect(split(text)).rejects.toThrow(WrongInput);
    await expect(split(text)).rejects.toThrow(sentence);
  });

  it("refuses bytes that are no UTF-8", async () => {
    const bytes = Buffer.concat([Buffer.from('[{"a":1},\n{"a":"'), Buffer.from([0xff]), Buffer.from('"}]')]);
    await expect(split(bytes)).rejects.toThrow("Line 2 is no text in UTF-8.");
    await expect(split(Buffer.from("[1]", "utf16le"))).rejects.toThrow("Line 1 is no JSON.");
  });

  it("gives up a record that never ends, before the memory does", async () => {
    await expect(readAll(splitJson(endlessly('{"a":1}\n{"a":"')))).rejects.toThrow(
      "In line 2 begins a record of more than 32 MB",
    );
    await expect(readAll(splitJson(endlessly("[1,")))).rejects.toThrow("In line 1 begins a record of more");
  });
});
