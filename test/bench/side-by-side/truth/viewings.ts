import type { Learner } from "../../../e2e/learner/learner.ts";

/** What a learner watches with, where one tab is not enough. */
export interface Room {
  /** The first tab, open already. */
  readonly learner: Learner;
  /** Another tab with the same video. */
  readonly openTab: () => Promise<Learner>;
  /** Lets the media come on that `media: "held"` keeps back. */
  readonly release: () => void;
}

/** One way of watching the 20 seconds of the video. */
export interface Viewing {
  readonly name: string;
  /** Default: the media as it is. `"held"`: the server keeps most of it back. */
  readonly media?: "held";
  readonly watch: (room: Room) => Promise<void>;
}

const shortPauseMs = 400;
const stallMs = 1500;

const rest = ({ page }: Learner): Promise<void> => page.waitForTimeout(shortPauseMs);
const seekByScript = ({ video }: Learner, seconds: number): Promise<void> =>
  video.evaluate((element: HTMLVideoElement, to) => {
    element.currentTime = to;
  }, seconds);

async function watchOn(learner: Learner, seconds: number): Promise<void> {
  await learner.watchUntil((await learner.position()) + seconds);
}

/** The twelve that every product is judged by. */
export const viewings: readonly Viewing[] = [
  {
    name: "from beginning to end",
    async watch({ learner }) {
      await learner.play();
      await learner.watchToEnd();
    },
  },
  {
    name: "pause and resume",
    async watch({ learner }) {
      await learner.play();
      await learner.watchUntil(3);
      await learner.pause();
      await rest(learner);
      await learner.play();
      await learner.watchUntil(6.5);
      await learner.pause();
    },
  },
  {
    name: "a click on the bar",
    async watch({ learner }) {
      await learner.play();
      await learner.watchUntil(3);
      await learner.clickSeek(0.6);
      await watchOn(learner, 2);
      await learner.pause();
    },
  },
  {
    name: "a drag along the bar",
    async watch({ learner }) {
      await learner.play();
      await learner.watchUntil(3);
      await learner.drag({ from: 0.2, to: 0.65, holdMs: 300 });
      await watchOn(learner, 3);
      await learner.pause();
    },
  },
  {
    name: "arrow keys",
    async watch({ learner }) {
      await learner.play();
      await learner.watchUntil(2);
      await learner.pressArrow("ArrowRight", 2);
      await watchOn(learner, 4);
      await learner.pause();
    },
  },
  {
    name: "a seek by the page while it plays, to the end",
    async watch({ learner }) {
      await learner.play();
      await learner.watchUntil(3);
      await seekByScript(learner, 17);
      await learner.watchToEnd();
    },
  },
  {
    name: "back, and watched again",
    async watch({ learner }) {
      await learner.play();
      await learner.watchUntil(4);
      await learner.clickSeek(0.05);
      await learner.watchUntil(6);
      await learner.pause();
    },
  },
  {
    name: "at double speed",
    async watch({ learner }) {
      await learner.play();
      await learner.setRate(2);
      await learner.watchToEnd();
    },
  },
  {
    name: "in a loop",
    async watch({ learner }) {
      await learner.video.evaluate((element: HTMLVideoElement) => (element.loop = true));
      await learner.play();
      await learner.watchUntil(2);
      await seekByScript(learner, 17);
      await learner.watchUntil(19);
      await learner.page.waitForFunction(() => (document.querySelector("video")?.currentTime ?? 19) < 15);
      await learner.watchUntil(3);
      await learner.pause();
    },
  },
  {
    name: "a reload in the middle",
    async watch({ learner }) {
      await learner.play();
      await learner.watchUntil(6);
      await learner.page.reload();
      await learner.page.waitForFunction(() => (document.querySelector("video")?.readyState ?? 0) > 0);
      await learner.play();
      await learner.watchUntil(3);
      await learner.clickSeek(0.4);
      await learner.watchUntil(11);
      await learner.pause();
    },
  },
  {
    name: "two tabs",
    async watch({ learner, openTab }) {
      await learner.play();
      await learner.watchUntil(4);
      await learner.pause();
      const other = await openTab();
      await other.play();
      await other.watchUntil(1);
      await other.clickSeek(0.45);
      await other.watchUntil(12);
      await other.pause();
      await rest(other);
      await other.leave();
    },
  },
  {
    name: "a stall",
    media: "held",
    async watch({ learner, release }) {
      await learner.play();
      await learner.page.waitForFunction(() => (document.querySelector("video")?.readyState ?? 4) < 3);
      await learner.page.waitForTimeout(stallMs);
      release();
      await watchOn(learner, 3);
      await learner.pause();
    },
  },
];
