import { describe, expect, test } from "vitest";
import type { PlayerSnapshot } from "../../../../src/events/player-snapshot.ts";
import { writePlayer } from "../../../../src/formats/xapi/player.ts";
import { event } from "../../../fixtures/xapi/viewing.ts";

const write = (snapshot: Partial<PlayerSnapshot>) =>
  writePlayer(event({ type: "session-started" }, { snapshot: { rate: 1, ...snapshot } }));

describe("writePlayer", () => {
  test.each([
    [1, "1x"],
    [1.5, "1.5x"],
    [0.1 + 0.2, "0.3x"],
    [-2, "-2x"],
    [0, "0x"],
  ])("VP-65: writes the rate %s as %s", (rate, text) => {
    expect(write({ rate })["speed"]).toBe(text);
  });

  test("VP-60, VP-65: mute is volume 0, and unmuting brings the volume back", () => {
    expect(write({ volume: { level: 0.6, muted: true } })["volume"]).toBe(0);
    expect(write({ volume: { level: 0.1 + 0.2, muted: false } })["volume"]).toBe(0.3);
  });

  test("VP-63: captions and full screen are flags, the former under both of the profile's names", () => {
    expect(write({ captions: { enabled: true }, fullScreen: true })).toMatchObject({
      "cc-enabled": true,
      "cc-subtitle-enabled": true,
      "full-screen": true,
    });
  });

  test("VP-65: sizes are width x height, quality is a text", () => {
    const size = { width: 640, height: 360 };
    expect(write({ size, quality: { label: "720", automatic: false } })).toMatchObject({
      "video-playback-size": "640x360",
      quality: "720",
    });
  });
});
