import type { Learner } from "../learner/learner.ts";
import type { Act, ActFact, Change } from "./act.ts";

/** A learner who notes each act while doing it; watching is no act. */
export interface Diary {
  /** One list for each time that the page was loaded. */
  readonly visits: readonly (readonly Act[])[];
  play(): Promise<void>;
  pause(): Promise<void>;
  clickSeek(fraction: number): Promise<void>;
  drag(way: Parameters<Learner["drag"]>[0]): Promise<void>;
  pressArrow(direction: "ArrowLeft" | "ArrowRight", times: number): Promise<void>;
  setRate(rate: number): Promise<void>;
  mute(): Promise<void>;
  enterFullScreen(): Promise<void>;
  leaveFullScreen(): Promise<void>;
  watchUntil(seconds: number): Promise<void>;
  /** Watches so many seconds of the media from where the player stands. */
  watch(seconds: number): Promise<void>;
  watchToEnd(): Promise<void>;
  reload(): Promise<void>;
  leave(): Promise<void>;
}

/** Acts are done one after the other; no promise of one may run while another is asked for. */
export function createDiary(learner: Learner): Diary {
  const { page } = learner;
  let visit: Act[] = [];
  const visits = [visit];

  async function note(doIt: () => Promise<ActFact>): Promise<void> {
    const beganAt = Date.now();
    const fact = await doIt();
    visit.push({ ...fact, beganAt, doneAt: Date.now() });
  }
  const doing = (type: "play" | "pause" | "watch-to-end" | "leave", act: () => Promise<unknown>) =>
    note(async () => {
      await act();
      return { type };
    });
  const doingSeek = (act: () => Promise<void>) =>
    note(async () => {
      await act();
      return { type: "seek", to: await learner.position() };
    });
  const doingChange = (what: Change["what"], player: Change["player"], act: () => Promise<void>) =>
    note(async () => {
      await act();
      return { type: "change", what, player };
    });
  const watchUntil = (seconds: number) =>
    learner.watchUntil(seconds).catch(async (cause: unknown) => {
      const state = await learner.video.evaluate(
        ({ currentTime, paused, seeking, readyState }: HTMLVideoElement) =>
          `${paused ? "pauses" : "plays"} at ${currentTime}, ${seeking ? "seeking, " : ""}ready ${readyState}`,
      );
      throw new Error(`The player ${state}, and does not come to ${seconds}.`, { cause });
    });
  const toggleFullScreen = (wanted: boolean) =>
    doingChange("fullScreen", { "full-screen": wanted }, async () => {
      await learner.toggleFullScreen();
      await page.waitForFunction((full) => (document.fullscreenElement !== null) === full, wanted);
      await settleSize(learner);
    });

  return {
    visits,
    play: () => doing("play", () => learner.play()),
    pause: () => doing("pause", () => learner.pause()),
    clickSeek: (fraction) => doingSeek(() => learner.clickSeek(fraction)),
    drag: (way) => doingSeek(() => learner.drag(way)),
    pressArrow: (direction, times) => doingSeek(() => learner.pressArrow(direction, times)),
    setRate: (rate) => doingChange("rate", { speed: `${rate}x` }, () => learner.setRate(rate)),
    mute: () => doingChange("volume", { volume: 0 }, () => learner.toggleMute()),
    enterFullScreen: () => toggleFullScreen(true),
    leaveFullScreen: () => toggleFullScreen(false),
    watchUntil,
    watch: async (seconds) => watchUntil((await learner.position()) + seconds),
    watchToEnd: () => doing("watch-to-end", () => learner.watchToEnd()),
    async reload() {
      await doing("leave", () => page.reload());
      await page.waitForFunction(() => (document.querySelector("video")?.readyState ?? 0) > 0);
      visits.push((visit = []));
    },
    leave: () => doing("leave", () => learner.leave()),
  };
}

/** The window follows its change of screen in several steps, and hands would grasp beside the player meanwhile. */
async function settleSize({ video }: Learner): Promise<void> {
  await video.evaluate(async (element) => {
    const looks = 10;
    let size = "";
    for (let same = 0; same < looks;) {
      await new Promise(requestAnimationFrame);
      const { width, height, top } = element.getBoundingClientRect();
      const now = [innerWidth, innerHeight, width, height, top].join(" ");
      same = now === size ? same + 1 : 0;
      size = now;
    }
  });
}
