import { describe, expect, it } from "vitest";
import { layOutTimeline } from "../../../../src/inspector/model/timeline-layout.ts";
import { drawTimeline } from "../../../../src/inspector/view/timeline-drawing.ts";
import { toText } from "../../../../src/markup/to-text.ts";

const hostile = `"><script>alert(1)</script>`;

describe("drawTimeline", () => {
  it("draws what the layout says, each thing with its own numbers", () => {
    const timeline = layOutTimeline(
      {
        length: 100,
        spans: [{ segment: [10, 60], rate: 2, open: false }],
        jumps: [{ from: 60, to: 20 }],
        marks: [{ kind: "milestone", position: 50, text: "50 %" }],
      },
      1_048,
    );
    const text = toText(drawTimeline(timeline, "A session"));
    expect(text).toContain('aria-label="A session"');
    expect(text).toContain('<g class="stretch" data-from="10" data-to="60" data-rate="2">');
    expect(text).toMatch(/<rect x="124" y="[\d.]+" width="500" height="12"/);
    expect(text).toContain('<g class="arc backward" data-from="60" data-to="20">');
    expect(text).toMatch(/d="M624 (\d+)Q424 -?[\d.]+ 224 \1"/);
    expect(text).toContain("<title>Seeked 1:00.0 → 0:20.0</title>");
    expect(text).toMatch(/<g class="pin milestone" transform="translate\(524 [\d.]+\)" data-at="50"/);
  });

  it("writes what it is told as text", () => {
    const timeline = layOutTimeline(
      { length: 10, spans: [], jumps: [], marks: [{ kind: "rate", position: 5, text: hostile }] },
      800,
    );
    expect(toText(drawTimeline(timeline, hostile))).not.toContain("<script");
  });
});
