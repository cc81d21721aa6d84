import { describe, expect, it } from "vitest";
import { tellStep } from "../../../src/testing/watch-step.ts";

describe("tellStep", () => {
  it("says a step as a test wrote it", () => {
    expect(tellStep("play")).toBe("play");
    expect(tellStep({ until: 12 })).toBe("until 12");
    expect(tellStep({ drag: [0.2, 0.6], holdMs: 300 })).toBe("drag 0.2,0.6 holdMs 300");
  });
});
