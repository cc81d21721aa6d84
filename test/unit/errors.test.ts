import { describe, expect, it, vi } from "vitest";
import { isTrackingError, TrackingError } from "../../src/errors.ts";

describe("isTrackingError", () => {
  it("knows the errors of another copy of Playtrace, such as a part that a script tag loaded", async () => {
    vi.resetModules();
    const { TrackingError: Other } = await import("../../src/errors.ts");
    const error: unknown = new Other("part-failed", "Test.", { which: "test" });
    expect(Other).not.toBe(TrackingError);
    expect([isTrackingError(error), error instanceof TrackingError]).toEqual([true, true]);
  });

  it.each([new Error("other"), { name: "TrackingError" }, "TrackingError", null, undefined])(
    "knows that %s is none",
    (value) => {
      expect(isTrackingError(value)).toBe(false);
    },
  );
});
