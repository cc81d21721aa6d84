/**
 * What every player adapter must say, and in which order: one suite, run on the real player in real Chromium.
 */
import type { Browser } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PlayerSignal } from "../../src/events/player-signal.ts";
import { launchBrowser } from "../record/browser.ts";
import type { Setup } from "../record/page/setup.ts";
import { startRecordingServer, type RecordingServer } from "../record/recording-server.ts";
import { enterStage, type Stage } from "../record/stage.ts";
import { countListeners } from "./count-listeners.ts";
import { heard, names, said } from "./heard.ts";
import { shownOf, shows } from "./shown.ts";

const LENGTH_SECONDS = 20.008;
const SHORT = { media: "/short.webm", lengthSeconds: 2.514 };
/** Position read by the adapter and by the test are read in two tasks of a busy page. */
const NEAR_SECONDS = 0.3;

type Signal<Type extends PlayerSignal["type"]> = Extract<PlayerSignal, { type: Type }>;

export function describePlayerAdapter(player: Setup["player"]): void {
  let browser: Browser;
  let server: RecordingServer;
  beforeAll(async () => {
    [browser, server] = await Promise.all([launchBrowser(), startRecordingServer()]);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const enter = (setup: Partial<Setup> = {}): Promise<Stage> =>
    enterStage(browser, server.address, { media: "/sample.webm", muted: true, ...setup, player });

  const enterPlaying = async (setup: Partial<Setup> = {}): Promise<Stage> => {
    const stage = await enter(setup);
    await stage.script("play", ({ element }) => void element().play());
    await stage.until(0.3);
    return stage;
  };

  describe(`adapter of ${player}`, { concurrent: true, timeout: 60_000 }, () => {
    it("says the length when it becomes known, before any playback", async () => {
      const stage = await enter();
      await heard(stage, "length");
      const signals = await said(stage);
      expect(names(signals)).toEqual(["length"]);
      expect(of(signals, "length")[0]).toMatchObject({ length: LENGTH_SECONDS, paused: true });
      await stage.page.close();
    });

    it("says play, then playing, then the time", async () => {
      const stage = await enterPlaying();
      const types = (await said(stage)).map(({ type }) => type);
      expect(types.slice(0, 4)).toEqual(["length", "play", "playing", "time"]);
      await stage.page.close();
    });

    it("says a pause with the position that stands, not seeking", async () => {
      const stage = await enterPlaying();
      await stage.script("pause", ({ element }) => element().pause());
      await heard(stage, "pause");
      const [pause] = of(await said(stage), "pause");
      const position = await stage.page.evaluate(() => globalThis.stage.element().currentTime);
      expect(pause).toMatchObject({ position, paused: true, seeking: false });
      await stage.page.close();
    });

    it("says a seek while playing as seeking, at the target, and seeked, without pause or play", async () => {
      const stage = await enterPlaying();
      const before = (await said(stage)).length;
      await stage.script("seek", ({ seek }) => seek(10));
      await heard(stage, "seeked");
      await stage.until(10.1);
      const signals = (await said(stage)).slice(before);
      expect(names(signals)).toEqual(["seeking", "seeked", "playing"]);
      expect(of(signals, "seeking")[0]).toMatchObject({ loop: false, position: 10, seeking: true });
      await stage.page.close();
    });

    it("says a seek while paused as seeking and seeked, and nothing of playback", async () => {
      const stage = await enterPlaying();
      await stage.script("pause", ({ element }) => element().pause());
      await heard(stage, "pause");
      const before = (await said(stage)).length;
      await stage.script("seek", ({ seek }) => seek(2));
      await heard(stage, "seeked");
      const signals = (await said(stage)).slice(before);
      expect(names(signals)).toEqual(["seeking", "seeked"]);
      expect(signals.at(-1)).toMatchObject({ position: 2, paused: true, seeking: false });
      await stage.page.close();
    });

    it("says the natural end as pause and ended, both paused at the length", async () => {
      const stage = await enterPlaying({ media: SHORT.media });
      await heard(stage, "ended");
      const signals = (await said(stage)).slice(-2);
      expect(signals).toMatchObject([
        { type: "pause", paused: true, position: SHORT.lengthSeconds },
        { type: "ended", paused: true, position: SHORT.lengthSeconds },
      ]);
      await stage.page.close();
    });

    it("says a loop as a seek of its own, without pause and end", async () => {
      const stage = await enterPlaying({ media: SHORT.media, loop: true });
      await heard(stage, "seeked");
      const signals = await said(stage);
      expect(of(signals, "seeking")).toMatchObject([{ loop: true, paused: false }]);
      expect(names(signals)).not.toContain("pause");
      expect(names(signals)).not.toContain("ended");
      await stage.page.close();
    });

    it("says a script's jump to the start of looping media as no loop", async () => {
      const stage = await enterPlaying({ loop: true });
      await stage.until(0.8);
      await stage.script("seek", ({ seek }) => seek(0));
      await heard(stage, "seeked");
      expect(of(await said(stage), "seeking")).toMatchObject([{ loop: false }]);
      await stage.page.close();
    });

    it("is sent to a position before playback, which then begins there", async () => {
      const stage = await enter();
      await stage.page.evaluate(() => globalThis.stage.adapter.seek?.(10));
      await heard(stage, "seeked");
      await stage.script("play", ({ play }) => void play());
      await stage.until(10.1);
      const signals = await said(stage);
      expect(names(signals)).toEqual(["length", "seeking", "seeked", "play", "playing"]);
      expect(of(signals, "playing")[0]?.position).toBeGreaterThanOrEqual(10);
      await stage.page.close();
    });

    it("is sent to a position before anything is loaded, and goes there once something is", async () => {
      const stage = await enter({ preload: "none" });
      const before = await stage.page.evaluate(() => {
        const { adapter, element } = globalThis.stage;
        adapter.seek?.(10);
        return element().readyState;
      });
      expect(before).toBe(0);
      await stage.script("play", ({ play }) => void play());
      await stage.until(10.1);
      const shown = of(await said(stage), "time").map(({ position }) => position);
      expect(shown.filter((position) => position > 0.5 && position < 10)).toEqual([]);
      await stage.page.close();
    });

    it("says the rate with the new one in the moment and in the snapshot", async () => {
      const stage = await enterPlaying();
      await stage.script("rate", ({ element }) => void (element().playbackRate = 2));
      await shows(stage, "rate", 2);
      const [change] = of(await said(stage), "changed");
      expect(change).toMatchObject({ rate: 2, paused: false, snapshot: { rate: 2 } });
      await stage.page.close();
    });

    it("says level and muting of the volume", async () => {
      const stage = await enterPlaying();
      await stage.script("volume", ({ element }) => void (element().volume = 0.5));
      await shows(stage, "volume", { level: 0.5, muted: true });
      await stage.script("unmute", ({ element }) => void (element().muted = false));
      await shows(stage, "volume", { level: 0.5, muted: false });
      expect(shownOf(await said(stage), "volume")).toEqual([
        { level: 0.5, muted: true },
        { level: 0.5, muted: false },
      ]);
      await stage.page.close();
    });

    it("says another source before the position falls to its start, then its length", async () => {
      const stage = await enterPlaying();
      await stage.until(0.8);
      const before = (await said(stage)).length;
      await stage.script("load", ({ load }) => load("/other.webm"));
      await heard(stage, "length", 2);
      await stage.until(0.2);
      const signals = (await said(stage)).slice(before);
      const [source] = of(signals, "source");
      expect(source).toMatchObject({ source: { url: `${server.address}/other.webm`, kind: "video" } });
      const firstFallen = signals.findIndex(({ position }) => position < 0.5);
      expect(signals.findIndex(({ type }) => type === "source")).toBeLessThanOrEqual(firstFallen);
      expect(names(signals).filter((name) => name !== "play")).toEqual(["source", "length", "playing"]);
      await stage.page.close();
    });

    it("tells playback that the page started from a learner's", async () => {
      const stage = await enter({ autoplay: "script" });
      await heard(stage, "play");
      expect(of(await said(stage), "play")).toMatchObject([{ byPage: true }]);
      await stage.script("pause", ({ element }) => element().pause());
      await heard(stage, "pause");
      await stage.page.mouse.click(700, 450);
      await stage.script("play", ({ play }) => void play());
      await heard(stage, "play", 2);
      expect(of(await said(stage), "play")[1]).toMatchObject({ byPage: false });
      await stage.page.close();
    });

    it("says captions with their language, and nothing where nothing changed", async () => {
      const stage = await enterPlaying({ captions: true });
      for (const language of ["de", "de", "en", ""])
        await stage.page.evaluate(async (shown) => {
          globalThis.stage.showCaptions(shown);
          await new Promise((resolve) => setTimeout(resolve, 100));
        }, language);
      expect(shownOf(await said(stage), "captions")).toEqual([
        { enabled: true, language: "de" },
        { enabled: true, language: "en" },
        { enabled: false },
      ]);
      await stage.page.close();
    });

    it("says full screen and the rendered size", async () => {
      const stage = await enterPlaying();
      await stage.script("full screen", ({ fullScreen }) => fullScreen(true));
      await shows(stage, "size", { width: 800, height: 500 });
      await stage.script("leave", ({ fullScreen }) => fullScreen(false));
      await shows(stage, "size", { width: 640, height: 360 });
      const signals = await said(stage);
      expect(shownOf(signals, "fullScreen")).toEqual([true, false]);
      expect(shownOf(signals, "size").at(-1)).toEqual({ width: 640, height: 360 });
      await stage.page.close();
    });

    it("says picture-in-picture", async () => {
      const stage = await enterPlaying();
      await stage.script("float", ({ element }) => {
        const video = element();
        if (video instanceof HTMLVideoElement) void video.requestPictureInPicture();
      });
      await shows(stage, "pictureInPicture", true);
      await stage.script("return", () => void document.exitPictureInPicture());
      await shows(stage, "pictureInPicture", false);
      expect(shownOf(await said(stage), "pictureInPicture")).toEqual([true, false]);
      await stage.page.close();
    });

    it("tells a later listener at once of a player that already plays", async () => {
      const stage = await enterPlaying();
      const types = await stage.page.evaluate(() => {
        const late: string[] = [];
        globalThis.stage.adapter.attach(({ type }) => late.push(type))();
        return late;
      });
      expect(types).toEqual(["length", "play", "playing"]);
      await stage.page.close();
    });

    it("says nothing more and leaves no listener behind once detached, however often", async () => {
      const stage = await enter();
      const { during, after } = await stage.page.evaluate(countListeners);
      expect(during).toBeGreaterThan(10);
      expect(after).toBe(0);
      const before = (await said(stage)).length;
      await stage.script("detach and play", ({ detach, element }) => {
        detach();
        detach();
        void element().play();
      });
      await stage.until(0.5);
      expect((await said(stage)).length).toBe(before);
      await stage.page.close();
    });

    it("reads what the element says at that moment, also when detached", async () => {
      const stage = await enterPlaying();
      const [reading, position] = await stage.page.evaluate(() => {
        const { adapter, detach, element } = globalThis.stage;
        detach();
        return [adapter.read(), element().currentTime] as const;
      });
      expect(reading).toMatchObject({ rate: 1, paused: false, seeking: false, scrubbing: false });
      expect(Math.abs(reading.position - position)).toBeLessThan(NEAR_SECONDS);
      await stage.page.close();
    });

    it("shows everything it can tell in its snapshot", async () => {
      const stage = await enter({ captions: true });
      const snapshot = await stage.page.evaluate(() => globalThis.stage.adapter.snapshot());
      expect(snapshot).toEqual({
        rate: 1,
        volume: { level: 1, muted: true },
        captions: { enabled: false },
        fullScreen: false,
        pictureInPicture: false,
        size: { width: 640, height: 360 },
        screenSize: { width: 800, height: 500 },
        userAgent: expect.stringContaining("Chrome/"),
      });
      await stage.page.close();
    });
  });
}

function of<Type extends PlayerSignal["type"]>(signals: readonly PlayerSignal[], type: Type): Signal<Type>[] {
  return signals.filter((signal): signal is Signal<Type> => signal.type === type);
}
