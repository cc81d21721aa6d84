import { createLearner, type Learner } from "./player/learner.ts";
import { readState, tellState } from "./player/player-state.ts";
import type { TestPage } from "./test-page.ts";
import { tellStep, type WatchStep } from "./watch-step.ts";

export interface WatchOptions {
  /** Selector of the media element; default: the first of the page. */
  readonly player?: string | undefined;
}

/** A step that was done, between two moments in milliseconds since the epoch. */
export interface DoneStep {
  readonly step: WatchStep;
  readonly beganAt: number;
  readonly doneAt: number;
  /** Where the player stood afterwards, in seconds. */
  readonly position: number;
}

const ANY_PLAYER = "video, audio";

/**
 * Plays a viewing in a real player of the page, one step after the other; each waits for what the player says, and for no time
 * to pass but that for which a knob is held. Playwright's own time limits hold.
 * @returns what was done, and where the player stood; rejects with the step that could not be done and the player's state
 */
export async function watch(
  page: TestPage,
  script: readonly WatchStep[],
  { player = ANY_PLAYER }: WatchOptions = {},
): Promise<readonly DoneStep[]> {
  const seat = { page, player };
  const learner = createLearner(seat);
  const done: DoneStep[] = [];
  await page.waitForFunction(
    (task) => {
      const media = document.querySelector<HTMLMediaElement>(task.player);
      return media !== null && (media.readyState > task.value || media.preload === "none");
    },
    { player, value: 0 },
  );
  for (const [index, step] of script.entries()) {
    const beganAt = Date.now();
    try {
      await take(learner, step);
    } catch (cause) {
      const state = await readState(seat).then(tellState, () => "is gone");
      throw new Error(`Step ${index + 1}, "${tellStep(step)}", was not done: the player ${state}.`, {
        cause,
      });
    }
    const doneAt = Date.now();
    done.push({ step, beganAt, doneAt, position: (await learner.state()).position });
  }
  return done;
}

async function take(learner: Learner, step: WatchStep): Promise<void> {
  switch (step) {
    case "play":
      if ((await learner.state()).paused) await learner.play();
      return;
    case "pause":
      if (!(await learner.state()).paused) await learner.pause();
      return;
    case "watch to the end":
      return learner.watchToEnd();
    case "mute":
    case "unmute":
      if ((await learner.state()).muted !== (step === "mute")) await learner.toggleMute();
      return;
    case "enter full screen":
    case "leave full screen":
      if ((await learner.state()).fullScreen !== (step === "enter full screen"))
        await learner.toggleFullScreen();
      return;
    default:
      return takeMeasured(learner, step);
  }
}

async function takeMeasured(learner: Learner, step: Exclude<WatchStep, string>): Promise<void> {
  if ("until" in step) return learner.watchUntil(step.until);
  if ("watch" in step) return learner.watchUntil((await learner.state()).position + step.watch);
  if ("clickBar" in step) return learner.clickSeek(step.clickBar);
  if ("drag" in step) return learner.drag({ from: step.drag[0], to: step.drag[1], holdMs: step.holdMs });
  if ("press" in step) return learner.pressArrow(step.press, step.times);
  if ("seekTo" in step) return learner.seekTo(step.seekTo);
  if ("rate" in step) return learner.setRate(step.rate);
  return learner.setLoop(step.loop);
}
