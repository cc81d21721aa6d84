import { describe, expect, it } from "vitest";
import { isVideojsPlayer } from "../../../../src/players/videojs/player-api.ts";

describe("isVideojsPlayer", () => {
  it("refuses what is no player of video.js", () => {
    for (const other of [null, undefined, 7, "player", {}, [], { tech: 1 }, () => {}])
      expect(isVideojsPlayer(other)).toBe(false);
  });
});
