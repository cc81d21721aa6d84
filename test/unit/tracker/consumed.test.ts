import { describe, expect, it } from "vitest";
import { beginWatching } from "../../support/fake-viewing.ts";

describe("advance: consumed time", () => {
  it("is the length of each segment divided by the rate that it was played at", () => {
    const { player, only } = beginWatching();
    player.watch(10);
    player.setRate(2);
    player.watch(5);
    player.setRate(0.5);
    player.watch(4);
    player.close();
    const [last] = only("session-ended");
    expect(last?.progress.segments).toEqual([[0, 22]]);
    expect(last?.progress.consumed).toBeCloseTo(19, 6);
  });

  it("is counted at the new rate from the change on, though a seek was just made", () => {
    const { player, only } = beginWatching();
    player.watch(10);
    player.apiSeek(40);
    player.watch(0.25);
    player.setRate(2);
    player.watch(5);
    player.close();
    expect(only("session-ended")[0]?.progress.consumed).toBeCloseTo(15.25, 6);
  });

  it("does not grow by a seek of a player that stands", () => {
    const { player, only } = beginWatching();
    player.watch(10);
    player.pause();
    player.wait(1);
    player.apiSeek(40);
    player.wait(2);
    player.close();
    expect(only("session-ended")[0]?.progress).toMatchObject({ segments: [[0, 10]], consumed: 10 });
  });

  it("does not grow while the computer sleeps", () => {
    const { player, only } = beginWatching();
    player.watch(10);
    player.sleep(3_600);
    player.watch(5);
    player.close();
    expect(only("session-ended")[0]?.progress.consumed).toBe(15);
  });

  it("does not grow at rate 0, which leaves the segment open", () => {
    const { player, only } = beginWatching();
    player.watch(10);
    player.setRate(0);
    player.watch(20);
    player.setRate(1);
    player.watch(5);
    player.close();
    expect(only("session-ended")[0]?.progress).toMatchObject({ segments: [[0, 15]], consumed: 15 });
  });

  it("does not grow while playing backward: a negative rate closes the segment like a seek", () => {
    const { player, told, only } = beginWatching();
    player.watch(10);
    player.setRate(-2);
    player.watch(3);
    player.setRate(1);
    player.watch(5);
    player.close();
    expect(told().slice(2)).toEqual([
      "rate-changed 1 -2 at 10",
      "rate-changed -2 1 at 4",
      "paused closing 9",
      "session-ended 9",
    ]);
    expect(only("session-ended")[0]?.progress).toMatchObject({
      segments: [
        [0, 10],
        [4, 9],
      ],
      consumed: 15,
      share: 0.1,
    });
  });

  it("tells a pause, and a seek, from where backward playback stood", () => {
    const { player, told } = beginWatching();
    player.watch(20);
    player.setRate(-1);
    player.watch(5);
    player.apiSeek(50);
    player.watch(1);
    player.pause();
    player.wait(1);
    expect(told().slice(3)).toEqual(["seeked 15 50", "paused learner 49"]);
  });

  it("counts what is watched again once more, the share does not", () => {
    const { player, only } = beginWatching();
    player.watch(10);
    player.apiSeek(0);
    player.watch(10);
    player.close();
    expect(only("session-ended")[0]?.progress).toMatchObject({ share: 0.1, consumed: 20 });
  });
});
