import { describe, expect, it } from "vitest";
import { createPainter } from "../../../../src/inspector/view/painter.ts";

describe("createPainter", () => {
  it("paints once at the next frame, however often it was asked to, and again when asked again", () => {
    const frames: (() => void)[] = [];
    let painted = 0;
    const request = createPainter(
      () => (painted += 1),
      (run) => frames.push(run),
    );
    request();
    request();
    expect([painted, frames.length]).toEqual([0, 1]);
    frames.shift()?.();
    expect(painted).toBe(1);
    request();
    frames.shift()?.();
    expect(painted).toBe(2);
  });
});
