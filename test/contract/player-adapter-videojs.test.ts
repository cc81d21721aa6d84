import type { Browser } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PlayerSignal } from "../../src/events/player-signal.ts";
import { launchBrowser } from "../record/browser.ts";
import type { Setup } from "../record/page/setup.ts";
import { playAd } from "../record/play-ad.ts";
import { startRecordingServer, type RecordingServer } from "../record/recording-server.ts";
import { enterStage, type Stage } from "../record/stage.ts";
import { heard, names, said } from "./heard.ts";
import { shownOf, shows } from "./shown.ts";

describe("createVideojsAdapter", { concurrent: true, timeout: 60_000 }, () => {
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
    enterStage(browser, server.address, { player: "videojs", media: "/sample.webm", muted: true, ...setup });

  /** The control bar is there once playback has started. */
  const enterStanding = async (): Promise<Stage> => {
    const stage = await enter();
    await stage.script("play", ({ play }) => void play());
    await stage.until(0.2);
    await stage.script("pause and seek", ({ element, seek }) => {
      element().pause();
      seek(3);
    });
    await heard(stage, "seeked");
    return stage;
  };

  it("says an ad between as ad-started and ad-ended, and nothing of the ad itself", async () => {
    const stage = await enter({ ads: true });
    await stage.script("play", ({ play }) => void play());
    await stage.script("seek", ({ seek }) => seek(10));
    await stage.until(10.2);
    await stage.script("ad", playAd);
    await heard(stage, "ad-ended");
    await stage.until(10.5);
    const signals = await said(stage);
    const content = signals.slice(signals.findIndex(({ type }) => type === "seeked"));
    expect(names(content).slice(-3)).toEqual(["ad-started", "ad-ended", "playing"]);
    expect(Math.min(...content.map(({ position }) => position))).toBeGreaterThanOrEqual(10);
    await stage.page.close();
  });

  it("reads the content where it stood, paused, while an ad plays on its element", async () => {
    const stage = await enter({ ads: true });
    await stage.script("play", ({ play }) => void play());
    await stage.until(1);
    await stage.script("ad", playAd);
    await stage.page.waitForFunction(() => globalThis.stage.element().src.endsWith("/short.webm"));
    await stage.until(0.5);
    const reading = await stage.page.evaluate(() => globalThis.stage.adapter.read());
    const started = (await said(stage)).find(({ type }) => type === "ad-started");
    expect(reading).toMatchObject({ position: started?.position, paused: true, seeking: false });
    await stage.page.close();
  });

  it("says scrubbing while the knob of the bar is dragged", async () => {
    const stage = await enter();
    await stage.script("play", ({ play }) => void play());
    await stage.until(0.3);
    await stage.press(5);
    await stage.moveTo(8);
    await heard(stage, "seeked");
    await stage.moveTo(10);
    await stage.page.waitForFunction(() => globalThis.stage.signals.some(({ scrubbing }) => scrubbing));
    await stage.lift("lift");
    await heard(stage, "playing", 2);
    const signals = await said(stage);
    expect(signals.find(({ type }) => type === "pause")).toMatchObject({ seeking: true, scrubbing: false });
    expect(signals.at(-1)).toMatchObject({ scrubbing: false, paused: false });
    await stage.page.close();
  });

  describe("of a player that stands at 3 s", () => {
    it("says that a seek is a skip where a skip button was clicked, pressed by a key, or tapped", async () => {
      const stage = await enterStanding();
      const forward = stage.part(".vjs-skip-forward-10");
      await forward.click();
      await heard(stage, "seeked", 2);
      await stage.part(".vjs-skip-backward-5").press("Enter");
      await heard(stage, "seeked", 3);
      const { x = 0, y = 0, width = 0, height = 0 } = { ...(await forward.boundingBox()) };
      const hand = await stage.page.context().newCDPSession(stage.page);
      const touchPoints = [{ x: x + width / 2, y: y + height / 2 }];
      await hand.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints });
      await hand.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
      await heard(stage, "seeked", 4);
      expect(seeks(await said(stage))).toEqual(["seek to 3", "skip to 13", "skip to 8", "skip to 18"]);
      await stage.page.close();
    });

    it("says so where a key moved the seek bar on, and not where one set it", async () => {
      const stage = await enterStanding();
      await stage.part(".vjs-progress-holder").focus();
      for (const [index, key] of ["ArrowRight", "5", "ArrowLeft", "PageDown", "Home"].entries()) {
        await stage.key(key);
        await heard(stage, "seeked", index + 2);
      }
      const half = await stage.page.evaluate(() => (globalThis.stage.adapter.length() ?? 0) / 2);
      expect(seeks(await said(stage)).slice(1)).toEqual([
        "skip to 8",
        `seek to ${half}`,
        `skip to ${half - 5}`,
        "skip to 0",
        "seek to 0",
      ]);
      await stage.page.close();
    });

    it("says of a script's seek and of a press on the bar that they are none, also behind a skip", async () => {
      const stage = await enterStanding();
      const forward = stage.part(".vjs-skip-forward-10");
      await forward.click();
      await heard(stage, "seeked", 2);
      await stage.script("seek", ({ seek }) => seek(5));
      await heard(stage, "seeked", 3);
      await forward.click();
      await stage.clickBar(2);
      await stage.page.waitForFunction(() => {
        const { position, seeking } = globalThis.stage.adapter.read();
        return position < 4 && !seeking;
      });
      const told = seeks(await said(stage)).slice(1);
      expect(told.slice(0, 3)).toEqual(["skip to 13", "seek to 5", "skip to 15"]);
      expect(told.at(-1)).toMatch(/^seek to /);
      await stage.page.close();
    });
  });

  it("says the quality as automatic until a menu rules the other levels out", async () => {
    const stage = await enter();
    await stage.script("levels", ({ library }) => {
      const levels = library?.qualityLevels();
      const play = (index: number): void => {
        // So does the streaming engine of video.js; there is no public way.
        if (levels) Reflect.set(levels, "selectedIndex_", index);
        levels?.trigger("change");
      };
      for (const height of [360, 720]) {
        let enabled = true;
        levels?.addQualityLevel({ id: `${height}`, height, enabled: (on = enabled) => (enabled = on) });
      }
      play(0);
      if (levels?.[0]) levels[0].enabled = false;
      play(1);
    });
    await shows(stage, "quality", { label: "720", automatic: false });
    expect(shownOf(await said(stage), "quality")).toEqual([
      { label: "360", automatic: true },
      { label: "720", automatic: false },
    ]);
    const snapshot = await stage.page.evaluate(() => globalThis.stage.adapter.snapshot());
    expect(snapshot).toMatchObject({ quality: { label: "720", automatic: false } });
    await stage.page.close();
  });

  it("says the audio track with its language", async () => {
    const stage = await enter();
    await stage.script("tracks", ({ library }) => {
      for (const language of ["en", "de"])
        library
          ?.audioTracks()
          .addTrack(new globalThis.videojs.AudioTrack({ label: `In ${language}`, language }));
      const second = library?.audioTracks()[1];
      if (second) second.enabled = true;
    });
    await shows(stage, "audioTrack", { label: "In de", language: "de" });
    expect(shownOf(await said(stage), "audioTrack").at(-1)).toEqual({ label: "In de", language: "de" });
    await stage.page.close();
  });

  it("reads a player whose tech has no media element by the player's own functions", async () => {
    const stage = await enter({ foreignTech: true });
    const answers = await stage.page.evaluate(() => {
      const { adapter } = globalThis.stage;
      return { length: adapter.length(), reading: adapter.read(), volume: adapter.snapshot().volume };
    });
    expect(answers).toEqual({
      length: 20,
      reading: { position: 7, rate: 1, paused: true, seeking: false, scrubbing: false },
      volume: { level: 0.5, muted: true },
    });
    await stage.page.close();
  });

  it("takes its title from the title bar, else from the element", async () => {
    const stage = await enter({ title: "Given by the page" });
    const title = (): Promise<string | undefined> =>
      stage.page.evaluate(() => globalThis.stage.adapter.title());
    expect(await title()).toBe("Given by the page");
    await stage.script("title", ({ library }) => library?.titleBar.update({ title: "Given by the player" }));
    expect(await title()).toBe("Given by the player");
    await stage.page.close();
  });

  it("answers and detaches without a word after the player was disposed", async () => {
    const stage = await enter();
    const errors: string[] = [];
    stage.page.on("console", (message) => errors.push(message.text()));
    stage.page.on("pageerror", (error) => errors.push(error.message));
    const answers = await stage.page.evaluate(() => {
      const { adapter, detach, library } = globalThis.stage;
      library?.dispose();
      const reading = adapter.read();
      const told = [adapter.length(), adapter.source(), adapter.title(), adapter.snapshot().rate];
      detach();
      return { reading, told };
    });
    expect(answers.reading).toMatchObject({ seeking: false, scrubbing: false });
    expect(errors).toEqual([]);
    await stage.page.close();
  });
});

/** The seeks, by what they were done and where they led. */
function seeks(signals: readonly PlayerSignal[]): readonly string[] {
  return signals.flatMap((signal) =>
    signal.type === "seeking" ? [`${signal.by ?? "seek"} to ${signal.position}`] : [],
  );
}
