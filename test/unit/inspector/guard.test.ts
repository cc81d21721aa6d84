import { describe, expect, it } from "vitest";
import type { TrackingError } from "../../../src/errors.ts";
import { createGuard } from "../../../src/inspector/guard.ts";

describe("createGuard", () => {
  it("throws nothing on, and reports once by name what was thrown", () => {
    const reports: TrackingError[] = [];
    const guard = createGuard((error) => reports.push(error));
    const cause = new Error("broken");
    for (let turn = 0; turn < 3; turn += 1)
      guard(() => {
        throw cause;
      });
    expect(reports).toMatchObject([{ code: "unexpected", which: "inspector", cause }]);
  });
});
