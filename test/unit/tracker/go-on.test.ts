import { describe, expect, it } from "vitest";
import { sessionProgress } from "../../../src/tracker/tracker-state.ts";
import { beginWatching } from "../../support/fake-viewing.ts";

const lengthSeconds = 60;
const goOn = (act: (player: ReturnType<typeof beginWatching>["player"]) => void): number | undefined => {
  const { player, state } = beginWatching(lengthSeconds);
  act(player);
  return sessionProgress(state()).position;
};

describe("goOnAt", () => {
  it("is where playback stands while it runs", () => {
    expect(goOn((player) => player.watch(20))).toBe(20);
  });

  it("is where playback was paused", () => {
    expect(
      goOn((player) => {
        player.watch(20);
        player.pause();
        player.wait(1);
      }),
    ).toBe(20);
  });

  it("is where the learner has sought since, playing or not", () => {
    expect(
      goOn((player) => {
        player.watch(20);
        player.pause();
        player.apiSeek(40);
        player.wait(2);
      }),
    ).toBe(40);
  });

  it("is the beginning within the last five seconds, and at the end", () => {
    expect(goOn((player) => player.watch(54))).toBe(54);
    expect(goOn((player) => player.watch(56))).toBe(0);
    expect(goOn((player) => player.watch(90))).toBe(0);
  });

  it("is nowhere while live", () => {
    const { player, state } = beginWatching(Infinity);
    player.watch(20);
    expect(sessionProgress(state()).position).toBeUndefined();
  });
});
