import { describe, expect, it } from "vitest";
import { beginViewing } from "../../support/fake-viewing.ts";

describe("advance: first start, pause, resumption", () => {
  it("tells session-started, then played, when playback first renders", () => {
    const { player, told } = beginViewing();
    player.load();
    expect(told()).toEqual([]);
    player.play();
    expect(told()).toEqual(["session-started 0", "played 0"]);
  });

  it("tells a pause with the position where playback stood, and a resumption from there", () => {
    const { player, told } = beginViewing();
    player.load();
    player.play();
    player.watch(4);
    player.pause();
    player.wait(3);
    player.play();
    player.watch(1);
    player.close();
    expect(told()).toEqual([
      "session-started 0",
      "played 0",
      "paused learner 4",
      "played resumed 4",
      "paused closing 5",
      "session-ended 5",
    ]);
  });
});
