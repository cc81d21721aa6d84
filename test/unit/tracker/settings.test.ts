import { describe, expect, it } from "vitest";
import type { LearningEvent } from "../../../src/events/learning-event.ts";
import { snapshotAtFirst } from "../../support/fake-player.ts";
import { beginViewing, beginWatching } from "../../support/fake-viewing.ts";

/** Which property changed, from what, to what, and where. */
function changeOf(event: LearningEvent): readonly unknown[] {
  if (event.type !== "changed") return [event.type];
  return [event.what, event.before[event.what], event.snapshot[event.what], event.position];
}

const changes = (events: readonly LearningEvent[], what: string): (readonly unknown[])[] =>
  events.map(changeOf).filter(([name]) => name === what);

describe("advance: rate, volume, screen, captions, quality", () => {
  it("tells each change with its old and new value", () => {
    const { player, events } = beginWatching();
    player.watch(2);
    player.setRate(1.5);
    player.setCaptions({ enabled: true, language: "de" });
    player.setFullScreen(true);
    player.setPictureInPicture(true);
    player.setQuality({ label: "720", automatic: false });
    player.setQuality({ label: "1080", automatic: false });
    player.setAudioTrack("Deutsch");
    expect(events.slice(2).map(changeOf)).toEqual([
      ["rate", 1, 1.5, 2],
      ["captions", { enabled: false }, { enabled: true, language: "de" }, 2],
      ["fullScreen", false, true, 2],
      ["pictureInPicture", false, true, 2],
      ["quality", undefined, { label: "720", automatic: false }, 2],
      ["quality", { label: "720", automatic: false }, { label: "1080", automatic: false }, 2],
      ["audioTrack", undefined, { label: "Deutsch" }, 2],
    ]);
  });

  it("tells a drag of the volume once, dated at its last change, with the first and the last value", () => {
    const { player, only, events } = beginWatching();
    player.watch(2);
    for (const level of [0.9, 0.7, 0.5]) {
      player.setVolume({ level, muted: false });
      player.watch(0.1);
    }
    expect(changes(events, "volume")).toEqual([]);
    player.watch(0.5);
    expect(changes(events, "volume")).toEqual([
      ["volume", { level: 1, muted: false }, { level: 0.5, muted: false }, 2.2],
    ]);
    expect(only("changed")[0]?.at).toBe((events[0]?.at ?? 0) + 2_200);
  });

  it("tells nothing of a volume that is put back in one gesture", () => {
    const { player, events } = beginWatching();
    player.setVolume({ level: 0.5, muted: false });
    player.watch(0.1);
    player.setVolume({ level: 1, muted: false });
    player.watch(2);
    expect(changes(events, "volume")).toEqual([]);
  });

  it("tells a held change at once where something else happens, and before it", () => {
    const { player, told } = beginWatching();
    player.watch(2);
    player.setVolume({ level: 0.5, muted: true });
    player.pause();
    player.wait(1);
    expect(told().slice(2)).toEqual(["volume-changed 2", "paused learner 2"]);
  });

  it("tells a drag of the window's corner once", () => {
    const { player, events } = beginWatching();
    player.watch(2);
    for (const width of [600, 500, 400]) {
      player.resize({ width, height: 300 });
      player.watch(0.2);
    }
    player.watch(1);
    expect(changes(events, "size")).toEqual([
      ["size", { width: 640, height: 360 }, { width: 400, height: 300 }, 2.4],
    ]);
  });

  it("takes a change of size within 1 s of a change of screen for a part of it", () => {
    const { player, told } = beginWatching();
    player.watch(2);
    player.setFullScreen(true);
    player.watch(0.9);
    player.resize({ width: 1_920, height: 1_080 });
    player.watch(2);
    expect(told().slice(2)).toEqual(["fullScreen-changed 2"]);
  });

  it("takes a change of size within 1 s of the media's arrival for a part of it", () => {
    const { player, told } = beginViewing();
    player.say({ type: "play", byPage: false });
    player.load();
    player.play();
    player.watch(0.5);
    player.resize({ width: 640, height: 480 });
    player.watch(2);
    expect(told()).toEqual(["session-started 0", "played 0"]);
  });

  it("takes what the page or the browser sets before the first play for no act", () => {
    const { player, told, state } = beginViewing({ tracker: { startSession: "ready" } });
    player.load();
    player.setVolume({ level: 0.2, muted: true });
    player.setRate(2);
    player.setCaptions({ enabled: true });
    player.setFullScreen(true);
    player.setPictureInPicture(true);
    player.setQuality({ label: "720", automatic: false });
    player.setAudioTrack("English");
    player.resize({ width: 100, height: 50 });
    player.wait(5);
    expect(told()).toEqual(["session-started 0"]);
    expect(state().snapshot).toEqual({
      rate: 2,
      volume: { level: 0.2, muted: true },
      captions: { enabled: true },
      fullScreen: true,
      pictureInPicture: true,
      quality: { label: "720", automatic: false },
      audioTrack: { label: "English" },
      size: { width: 100, height: 50 },
    });
  });

  it("tells an automatic change of quality only where it is asked to", () => {
    const quality = { label: "720", automatic: true };
    const silent = beginWatching();
    silent.player.setQuality(quality);
    expect(changes(silent.events, "quality")).toEqual([]);
    expect(silent.state().snapshot.quality).toEqual(quality);
    const talkative = beginWatching(100, { tracker: { tellAutomaticQuality: true } });
    talkative.player.setQuality(quality);
    expect(changes(talkative.events, "quality")).toEqual([["quality", undefined, quality, 0]]);
  });

  it("gives every event the snapshot of its moment", () => {
    const { player, only } = beginWatching();
    player.watch(2);
    player.setFullScreen(true);
    player.pause();
    player.wait(1);
    expect(only("played")[0]?.snapshot.fullScreen).toBe(false);
    expect(only("changed")[0]?.snapshot.fullScreen).toBe(true);
    expect(only("paused")[0]?.snapshot.fullScreen).toBe(true);
  });

  it("tells an act amid a seek behind it, at its target", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.startSeek(50);
    player.setFullScreen(true);
    player.land();
    player.watch(1);
    player.close();
    expect(told().slice(2)).toEqual([
      "seeked 10 50",
      "fullScreen-changed 50",
      "paused closing 51",
      "session-ended 51",
    ]);
  });

  it.each(["setFullScreen", "setPictureInPicture"] as const)(
    "takes a change of size for a part of %s, and one 1 s later for an act",
    (setScreen) => {
      const { player, events } = beginWatching();
      player[setScreen](true);
      player.resize({ width: 1_920, height: 1_080 });
      player.watch(1.1);
      expect(changes(events, "size")).toEqual([]);
      player.resize({ width: 800, height: 450 });
      player.watch(1);
      expect(changes(events, "size")).toHaveLength(1);
    },
  );

  it("takes a size or volume that was not known before for no act", () => {
    const { size: _size, volume: _volume, ...snapshot } = snapshotAtFirst;
    const { player, told } = beginWatching(100, { snapshot });
    player.resize({ width: 800, height: 450 });
    player.watch(2);
    expect(told()).toEqual(["session-started 0", "played 0"]);
  });

  it("tells a held change before a change of something else", () => {
    const { player, told } = beginWatching();
    player.watch(2);
    player.setVolume({ level: 0.5, muted: false });
    player.watch(0.1);
    player.setFullScreen(true);
    expect(told().slice(2)).toEqual(["volume-changed 2", "fullScreen-changed 2.1"]);
  });

  it("lets a change that is no act end nothing that is under way", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.apiSeek(20);
    player.watch(0.2);
    player.setQuality({ label: "720", automatic: true });
    player.apiSeek(40);
    player.watch(1);
    expect(told().slice(2)).toEqual(["seeked 10 40"]);
  });

  it("tells acts while the quality is automatic", () => {
    const { player, told } = beginWatching();
    player.setQuality({ label: "720", automatic: true });
    player.setFullScreen(true);
    expect(told().slice(2)).toEqual(["fullScreen-changed 0"]);
  });
});

describe("advance: a change of the rate", () => {
  it("carries playback on at the new rate at once", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.setRate(2);
    player.watch(0.2);
    player.apiSeek(50);
    player.watch(1);
    expect(told().slice(3)).toEqual(["seeked 10.4 50"]);
  });

  it("does not carry playback on while it waits for data", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.startStall();
    player.wait(1);
    player.setRate(2);
    player.wait(0.4);
    player.apiSeek(50);
    player.wait(2);
    player.close();
    expect(told().slice(3, 4)).toEqual(["seeked 10 50"]);
  });

  it("does not carry playback on amid a seek", () => {
    const { player, told } = beginWatching();
    player.watch(10);
    player.startSeek(50);
    player.setRate(2);
    player.wait(0.4);
    player.close();
    expect(told().slice(2)).toEqual([
      "seeked 10 50",
      "rate-changed 1 2 at 50",
      "paused closing 50",
      "session-ended 50",
    ]);
  });

  it("opens no segment while the player stands: a mark that it stands on is not reached", () => {
    const { player, only } = beginWatching(40, { tracker: { milestones: { at: [50], basis: "position" } } });
    player.watch(10);
    player.pause();
    player.wait(1);
    player.apiSeek(20);
    player.wait(2);
    player.setRate(2);
    player.close();
    expect(only("milestone-reached")).toEqual([]);
    expect(only("session-ended")[0]?.progress.segments).toEqual([[0, 10]]);
  });
});
