import { describe, expect, it } from "vitest";
import { beginViewing, beginWatching } from "../../support/fake-viewing.ts";

describe("advance: ads on the same element", () => {
  it("tells paused (ad) and played as resumed, and counts nothing between them", () => {
    const { player, told, only } = beginWatching();
    player.watch(10);
    player.ad(15);
    player.watch(5);
    player.close();
    expect(told().slice(2)).toEqual([
      "paused ad 10",
      "played resumed 10",
      "paused closing 15",
      "session-ended 15",
    ]);
    expect(only("session-ended")[0]?.progress).toMatchObject({ consumed: 15, share: 0.15 });
  });

  it("takes the pause that the player says before an ad for the ad's", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.pause();
    player.say({ type: "ad-started" });
    player.wait(5);
    player.say({ type: "ad-ended" });
    player.play();
    expect(told().slice(2)).toEqual(["paused ad 10", "played resumed 10"]);
  });

  it("tells the first play after an ad before the content", () => {
    const { player, told } = beginViewing();
    player.load();
    player.say({ type: "ad-started" });
    player.play();
    player.watch(15);
    player.say({ type: "ad-ended" });
    expect(told()).toEqual([]);
    player.say({ type: "playing" });
    expect(told().map((text) => text.split(" ")[0])).toEqual(["session-started", "played"]);
  });

  it("takes any progress after an ad for playback, where the player says no `playing`", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.silently(() => player.ad(15), "playing");
    player.watch(5);
    player.close();
    expect(told().slice(2)).toEqual([
      "paused ad 10",
      "played resumed 10",
      "paused closing 15",
      "session-ended 15",
    ]);
  });

  it("takes nothing that the element says during an ad for the content's", () => {
    const { player, told, state } = beginWatching();
    player.watch(10);
    player.say({ type: "ad-started" });
    player.say({ type: "time" });
    player.say({ type: "playing" });
    player.apiSeek(50);
    player.setFullScreen(true);
    expect(told().slice(2)).toEqual(["paused ad 10"]);
    expect(state().wakeAt).toBeUndefined();
  });

  it("ends the session amid an ad without a second paused", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.say({ type: "ad-started" });
    player.close();
    expect(told().slice(2)).toEqual(["paused ad 10", "session-ended 10"]);
  });
});

describe("advance: an ad before the content", () => {
  it("leaves nothing that plays: a `time` behind it is no first frame of the content", () => {
    const { player, told } = beginViewing();
    player.load();
    player.say({ type: "ad-started" });
    player.say({ type: "ad-ended" });
    player.silently(() => player.play(), "playing");
    player.say({ type: "time" });
    expect(told()).toEqual([]);
  });

  it("ends what played before it: the length that becomes known behind it starts nothing", () => {
    const { player, told } = beginViewing();
    player.play();
    player.say({ type: "ad-started" });
    player.say({ type: "ad-ended" });
    player.setLength(100);
    expect(told()).toEqual([]);
    player.say({ type: "playing" });
    expect(told()).toEqual(["session-started 0", "played 0"]);
  });
});

describe("advance: a gesture before an ad", () => {
  it("is told before the pause that the ad makes", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.apiSeek(40);
    player.watch(0.1);
    player.say({ type: "ad-started" });
    expect(told().slice(2)).toEqual(["seeked 10 40", "paused ad 40.1"]);
  });
});
