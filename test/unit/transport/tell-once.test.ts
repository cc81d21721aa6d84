import { describe, expect, it } from "vitest";
import { isTrackingError } from "../../../src/errors.ts";
import { createTellOnce } from "../../../src/transport/tell-once.ts";

describe("createTellOnce", () => {
  it("reports the same sentence once, another one as well, each with the destination", () => {
    const errors: unknown[] = [];
    const tellOnce = createTellOnce((...report) => errors.push(report[1]), "lrs");
    tellOnce("records-lost", "Gone");
    tellOnce("records-lost", "Gone");
    tellOnce("records-lost", "Gone too");
    expect(errors).toMatchObject([
      { code: "records-lost", message: "Gone (lrs)", which: "lrs" },
      { code: "records-lost", message: "Gone too (lrs)", which: "lrs" },
    ]);
    expect(errors.every(isTrackingError)).toBe(true);
  });
});
