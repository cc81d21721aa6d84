import { describe, expect, it } from "vitest";
import { documentFormat } from "../../../../src/formats/learningbuilder/document-format.ts";
import { xapi } from "../../../../src/formats/xapi/format.ts";

const record = '{"id":"7d0a4c1e-52b9-4f6a-8a43-19c2be07d5f1","object":{"handler":"VideoWatched"}}';

describe("documentFormat", () => {
  it("sends one document as it was written, and no header of an LRS", () => {
    expect(documentFormat(xapi(), []).pack([record], "2026-03-02T08:00:00.000Z")).toEqual({
      body: record,
      contentType: "application/json",
      headers: {},
    });
  });

  it("refuses to pack more than one", () => {
    expect(() => documentFormat(xapi(), []).pack([record, record], "")).toThrow(TypeError);
  });

  it("says that repeats are stored", () => {
    expect(documentFormat(xapi(), [])).toMatchObject({ repeats: "stored", maxRecords: 1, path: "" });
  });
});
