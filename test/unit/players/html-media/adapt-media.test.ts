import { beforeAll, describe, expect, it, vi } from "vitest";
import type { TrackingError } from "../../../../src/errors.ts";
import type { SignalFact } from "../../../../src/events/player-signal.ts";
import { adaptMedia } from "../../../../src/players/html-media/adapt-media.ts";
import type { MediaView, Parts } from "../../../../src/players/html-media/media-view.ts";
import type { PlayerReading } from "../../../../src/players/player-adapter.ts";
import { makePuppet, type Puppet } from "./puppet.ts";

type Heard = SignalFact & { readonly reading: PlayerReading };

function attach(puppet: Puppet): Heard[] {
  const heard: Heard[] = [];
  adaptMedia(puppet.view).attach((fact, reading) => heard.push({ ...fact, reading }));
  return heard;
}

/** What `seeking` says of a seek to 0 in looping media of 20 s, after the position was said at `position`. */
function loopFrom(position: number, change: Partial<Puppet["state"]>): boolean | undefined {
  const puppet = makePuppet();
  Object.assign(puppet.state, { duration: 20, loop: true, paused: false, currentTime: position });
  const heard = attach(puppet);
  puppet.say("timeupdate");
  Object.assign(puppet.state, { currentTime: 0, seeking: true }, change);
  puppet.say("seeking");
  return heard.flatMap((fact) => (fact.type === "seeking" ? [fact.loop] : []))[0];
}

describe("adaptMedia", () => {
  beforeAll(() => {
    vi.stubGlobal("screen", { width: 1920, height: 1080 });
  });

  it("reports a player that throws once, by name, and keeps its last good reading", () => {
    const errors: TrackingError[] = [];
    let broken = false;
    const puppet = makePuppet();
    const get: MediaView["get"] = (key) => {
      if (broken) throw new Error("no more");
      return puppet.view.get(key);
    };
    const adapter = adaptMedia({ ...puppet.view, get }, (error) => errors.push(error));
    puppet.state.currentTime = 4;
    const good = adapter.read();
    broken = true;
    expect(adapter.read()).toEqual(good);
    expect(adapter.length()).toBeUndefined();
    expect(adapter.snapshot()).toEqual({ rate: 1 });
    expect(errors.map(({ code, which }) => [code, which])).toEqual([["player-failed", "puppet"]]);
  });

  it("asks a player that is gone nothing, and reports nothing", () => {
    const errors: TrackingError[] = [];
    let gone = false;
    const puppet = makePuppet({ gone: () => gone });
    const get: MediaView["get"] = (key) => {
      if (gone) throw new Error("disposed");
      return puppet.view.get(key);
    };
    const adapter = adaptMedia({ ...puppet.view, get }, (error) => errors.push(error));
    puppet.state.currentTime = 4;
    adapter.read();
    gone = true;
    expect(adapter.read().position).toBe(4);
    expect(adapter.source()).toBeUndefined();
    expect(errors).toEqual([]);
  });

  it("lets an error of the listener through, as the listener's own", () => {
    const errors: TrackingError[] = [];
    const puppet = makePuppet();
    adaptMedia(puppet.view, (error) => errors.push(error)).attach(() => {
      throw new RangeError("the listener's");
    });
    expect(() => puppet.say("pause")).toThrow(RangeError);
    expect(errors).toEqual([]);
  });

  it("says a source that comes later, and not again the one that was there", () => {
    let url: string | undefined;
    const puppet = makePuppet({ url: () => url });
    const heard = attach(puppet);
    url = "https://example.com/first.mp4";
    puppet.say("loadstart");
    puppet.say("loadstart");
    expect(heard).toMatchObject([{ type: "source", source: { url, kind: "video" } }]);
  });

  it("says a source that is loaded again, since its position falls to 0", () => {
    const puppet = makePuppet();
    const heard = attach(puppet);
    puppet.say("emptied");
    puppet.say("loadstart");
    expect(heard).toMatchObject([{ type: "source", source: { url: "https://example.com/video.mp4" } }]);
  });

  it("says a source without URL where the player was emptied for good", () => {
    let url: string | undefined = "https://example.com/first.mp4";
    const puppet = makePuppet({ url: () => url });
    const heard = attach(puppet);
    url = undefined;
    puppet.say("emptied");
    expect(heard).toMatchObject([{ type: "source", source: { url: "", kind: "video" } }]);
  });

  it("says no length while it is unknown, and an infinite one while live", () => {
    const puppet = makePuppet();
    const heard = attach(puppet);
    puppet.say("durationchange");
    puppet.state.duration = Infinity;
    puppet.say("durationchange");
    expect(heard).toMatchObject([{ type: "length", length: Infinity }]);
  });

  it("says each change once, however often the player announces it", () => {
    let parts: Parts = { fullScreen: false, size: { width: 640, height: 360 } };
    const puppet = makePuppet({ parts: () => parts });
    const heard = attach(puppet);
    puppet.change();
    parts = { ...parts, fullScreen: true };
    puppet.change();
    puppet.change();
    expect(heard).toMatchObject([{ type: "changed", snapshot: { fullScreen: true } }]);
  });

  it("says the player's own sentence on an error", () => {
    const puppet = makePuppet();
    const heard = attach(puppet);
    puppet.say("error");
    expect(heard).toMatchObject([{ type: "error", message: "it broke" }]);
  });

  it("says a seek to the start as a loop only from the end, unpaused, of media that loops", () => {
    expect(loopFrom(19.8, {})).toBe(true);
    expect(loopFrom(16.2, { playbackRate: 2 })).toBe(true);
    expect(loopFrom(16.2, {})).toBe(false);
    expect(loopFrom(19.8, { loop: false })).toBe(false);
    expect(loopFrom(19.8, { paused: true })).toBe(false);
    expect(loopFrom(19.8, { currentTime: 3 })).toBe(false);
  });

  it("reads the content as it stood, paused, while an ad plays", () => {
    let adPlays = false;
    const puppet = makePuppet({ interrupted: () => adPlays });
    Object.assign(puppet.state, { currentTime: 7, paused: false });
    const adapter = adaptMedia(puppet.view);
    adapter.read();
    adPlays = true;
    puppet.state.currentTime = 1;
    expect(adapter.read()).toMatchObject({ position: 7, paused: true, seeking: false });
  });
});
