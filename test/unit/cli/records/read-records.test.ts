import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { readRecords } from "../../../../src/cli/records/read-records.ts";
import type { RecordSource } from "../../../../src/cli/records/record-source.ts";
import { WrongInput } from "../../../../src/cli/wrong-input.ts";
import { makeFolder } from "../temporary-folder.ts";
import { readAll } from "./chunks.ts";

const { signal } = new AbortController();

function fileOf(text: string): RecordSource {
  const path = join(makeFolder(), "records.json");
  writeFileSync(path, text);
  return { from: "file", path };
}

const readPath = (path: string) => readAll(readRecords({ from: "file", path }, { signal }));
const read = (text: string) => readAll(readRecords(fileOf(text), { signal }));

describe("readRecords", () => {
  it("reads a file", async () => {
    expect(await read('[{"id":"a"},{"id":"b"}]')).toEqual([
      { value: { id: "a" }, at: "[0]", envelope: undefined },
      { value: { id: "b" }, at: "[1]", envelope: undefined },
    ]);
  });

  it("reads standard input", async () => {
    const input = Readable.from([Buffer.from('{"id":"a"}\n'), Buffer.from('{"id":"b"}\n')]);
    const records = await readAll(readRecords({ from: "input" }, { signal, input }));
    expect(records.map(({ at }) => at)).toEqual(["line 1", "line 2"]);
  });

  it("takes records out of the answers and envelopes that they came in", async () => {
    const envelope = { sensor: "urn:x", sendTime: "2026-03-04T09:30:06.040Z" };
    const text = [{ statements: [1, 2] }, { ...envelope, data: [3, 4] }, { ...envelope, data: [] }]
      .map((one) => JSON.stringify(one))
      .join("\n");
    const records = await read(text);
    expect(records).toEqual([
      { value: 1, at: "line 1.statements[0]", envelope: undefined },
      { value: 2, at: "line 1.statements[1]", envelope: undefined },
      { value: 3, at: "line 2.data[0]", envelope },
      { value: 4, at: "line 2.data[1]", envelope },
      { value: { ...envelope, data: [] }, at: "line 3", envelope: undefined },
    ]);
    expect(records[2]?.envelope).toBe(records[3]?.envelope);
  });

  it.each([
    ["", "holds no record."],
    ["[]", "holds no record."],
    ['{"statements":[],"more":""}', "holds no record."],
    ["hello", "records.json: Line 1 begins neither"],
  ])("refuses a file of %j", async (text, sentence) => {
    const reading = read(text);
    await expect(reading).rejects.toThrow(WrongInput);
    await expect(reading).rejects.toThrow(sentence);
  });

  it("names a file that cannot be read", async () => {
    const folder = makeFolder();
    mkdirSync(join(folder, "sub"));
    await expect(readPath(join(folder, "none.json"))).rejects.toThrow(
      "none.json cannot be used: there is no such file or folder.",
    );
    await expect(readPath(join(folder, "sub"))).rejects.toThrow(/sub.*it is a folder\./);
  });

  it("stops when it is told to, also while nothing comes", async () => {
    const stop = new AbortController();
    const input = new Readable({ read: () => {} });
    input.push('{"id":"a"}\n');
    const records = readRecords({ from: "input" }, { signal: stop.signal, input });
    expect((await records.next()).value).toMatchObject({ at: "line 1" });
    const next = records.next();
    stop.abort();
    await expect(next).rejects.toThrow();
  });
});
