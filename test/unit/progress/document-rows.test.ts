import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowsOf } from "../../../src/progress/document-rows.ts";
import { startTracking } from "../../../src/tracker/tracker-state.ts";
import { usualOptions } from "../../support/fake-viewing.ts";
import { snapshotAtFirst } from "../../support/fake-player.ts";
import { propertyRuns } from "../../support/property-runs.ts";
import { rowAfter } from "./device.ts";

const { position: _, ...older } = rowAfter(1);

describe("rowsOf", () => {
  it("finds the rows beside all else that a document holds", () => {
    const document = { v: 1, s1: rowAfter(1), s2: older, completed: "id" };
    expect(rowsOf(document)).toEqual({ s1: rowAfter(1), s2: older });
  });

  it.each<[string, unknown]>([
    ["started", "1"],
    ["revision", null],
    ["lastAt", undefined],
    ["segments", [[1]]],
    ["segments", [[1, "2"]]],
    ["segments", {}],
    ["ordered", 1],
    ["consumed", "5"],
    ["completed", "yes"],
    ["reached", [true]],
    ["position", "1"],
  ])("leaves out a row whose %s is %j", (name, value) => {
    expect(rowsOf({ s1: { ...rowAfter(1), [name]: value } })).toEqual({});
  });

  it("gives nothing that the tracker cannot begin with, whatever stands in the document", () => {
    const value = fc.oneof(fc.jsonValue(), fc.constant(rowAfter(2)));
    const row = fc.record(Object.fromEntries(Object.keys(rowAfter(1)).map((name) => [name, value])));
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(value, row)), (document) => {
        const restored = rowsOf(document);
        const state = startTracking({ options: usualOptions, restored, snapshot: snapshotAtFirst });
        expect(state.consumed).not.toBeNaN();
      }),
      { seed: 20_260_106, numRuns: propertyRuns(200) },
    );
  });
});
