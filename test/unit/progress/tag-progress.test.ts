import { describe, expect, it } from "vitest";
import { tagProgress } from "../../../src/progress/tag-progress.ts";

const endpoint = "https://lrs.example.com/";

describe("tagProgress", () => {
  it("keeps progress where the records go, or at a place of its own", () => {
    expect(tagProgress({ endpoint, progress: "lrs" })).toMatchObject({
      endpoint,
      progress: { besideRecords: true },
    });
    expect(tagProgress({ endpoint, progress: { endpoint } }).progress?.besideRecords).toBe(false);
  });

  it.each(["state", "on", true, 1])("refuses %j by name", (progress) => {
    expect(() => tagProgress({ progress })).toThrow('The option "progress" must be "lrs" or an object.');
  });
});
