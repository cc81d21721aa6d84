import { describe, expect, it } from "vitest";
import { tagProgress } from "../../../src/progress/tag-progress.ts";

describe("tagProgress", () => {
  it("keeps progress where the records go, or at a place of its own", () => {
    expect(tagProgress("lrs").besideRecords).toBe(true);
    expect(tagProgress({ endpoint: "https://lrs.example.com/" }).besideRecords).toBe(false);
  });

  it.each(["state", "on", true, 1])("refuses %j by name", (place) => {
    expect(() => tagProgress(place)).toThrow('The option "progress" must be "lrs" or an object.');
  });
});
