import { describe, expect, it } from "vitest";
import { createLedger } from "../../../../src/inspector/model/ledger.ts";
import { indented, writeRecords } from "../../../../src/inspector/model/record-file.ts";

function rows() {
  const ledger = createLedger();
  const texts = ['{"id":"a","n":1.10}', '{"id":"b","text":"ü\\n"}'];
  for (const [index, text] of texts.entries())
    ledger.hear({ name: "record", detail: { id: String(index), destination: "one", record: {}, text } }, 0);
  ledger.hear({ name: "record", detail: { id: "0", destination: "two", record: {}, text: '"other"' } }, 0);
  ledger.hear({ name: "delivered", detail: { ids: ["old"], destination: "one" } }, 0);
  return ledger.rows;
}

describe("writeRecords", () => {
  it("writes each record byte for byte on a line of its own", () => {
    expect(writeRecords(rows(), "json-lines", "one")).toEqual({
      name: "records.jsonl",
      type: "application/jsonl",
      text: '{"id":"a","n":1.10}\n{"id":"b","text":"ü\\n"}\n',
    });
  });

  it("writes all of them as one array that people can read", () => {
    const { name, text } = writeRecords(rows(), "json");
    expect(name).toBe("records.json");
    expect(JSON.parse(text)).toEqual([{ id: "a", n: 1.1 }, "other", { id: "b", text: "ü\n" }]);
    expect(text).toContain('\n  {\n    "id": "a"');
  });

  it("writes an empty array, and no line, where there is no record", () => {
    expect(writeRecords([], "json").text).toBe("[]\n");
    expect(writeRecords([], "json-lines").text).toBe("");
  });
});

describe("indented", () => {
  it("changes nothing but blanks", () => {
    expect(indented('{"a":[1]}')).toBe('{\n  "a": [\n    1\n  ]\n}');
  });
});
