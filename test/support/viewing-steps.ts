import * as fc from "fast-check";
import type { FakePlayer } from "./player-verbs.ts";

/** One thing that a learner, a page or a computer does. */
export type Step =
  | readonly ["play" | "pause" | "end" | "retry" | "fail"]
  | readonly ["watch" | "stall" | "ad" | "sleep", number]
  | readonly ["click" | "seek" | "hop", number]
  | readonly ["drag", readonly number[], number]
  | readonly ["arrows" | "skips", number, number]
  | readonly ["rate" | "jump" | "volume" | "width", number]
  | readonly ["loop" | "fullScreen" | "captions", boolean];

/** A start within the first tenth of a second is a start at 0: there the first frame may lie. */
const firstFrameSeconds = 0.1;

/** A start clear of the first frame, to the millisecond. */
const clearly = (position: number): number =>
  position < firstFrameSeconds ? 0 : Math.round(position * 1_000) / 1_000;

/** A share of the length is where a step leads to; the player clamps it. */
export function takeStep(player: FakePlayer, step: Step): void {
  const at = (part: number): number => clearly(part * player.length());
  switch (step[0]) {
    case "play":
      return player.play();
    case "pause":
      return player.pause();
    case "end":
      return player.apiSeek(player.length() - 0.3);
    case "fail":
      return player.fail();
    case "retry":
      return player.retry();
    case "watch":
      return player.watch(step[1]);
    case "stall":
      return player.stall(step[1]);
    case "ad":
      return player.ad(step[1]);
    case "sleep":
      return player.sleep(step[1]);
    case "click":
      return player.clickSeek(at(step[1]));
    case "seek":
      return player.apiSeek(at(step[1]));
    case "hop":
      return player.apiSeek(clearly(player.position() + step[1]));
    case "drag":
      return player.drag(step[1].map(at), step[2]);
    case "arrows":
      return player.pressArrow(step[1], step[2]);
    case "skips":
      return player.skip(step[1], step[2]);
    case "rate":
      return player.setRate(step[1]);
    case "jump":
      return player.jumpClock(step[1]);
    case "volume":
      return player.setVolume({ level: step[1], muted: false });
    case "width":
      return player.resize({ width: step[1], height: 360 });
    case "loop":
      return player.setLoop(step[1]);
    case "fullScreen":
      return player.setFullScreen(step[1]);
    case "captions":
      return player.setCaptions({ enabled: step[1] });
  }
}

const ms = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min, max }).map((whole) => whole / 1_000);
const share = fc.integer({ min: 0, max: 1_000 }).map((whole) => whole / 1_000);
const tuple = fc.tuple;
const word = <Word extends string>(name: Word): fc.Arbitrary<Word> => fc.constant(name);

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: tuple(word("watch"), fc.oneof(ms(10, 900), ms(900, 12_000))) },
  { weight: 4, arbitrary: tuple(word("play")) },
  { weight: 2, arbitrary: tuple(word("pause")) },
  { weight: 1, arbitrary: tuple(word("end")) },
  { weight: 3, arbitrary: tuple(fc.constantFrom("click", "seek"), share) },
  { weight: 2, arbitrary: tuple(word("hop"), ms(-700, 700)) },
  {
    weight: 1,
    arbitrary: tuple(word("drag"), fc.array(share, { minLength: 1, maxLength: 4 }), ms(0, 7_000)),
  },
  {
    weight: 1,
    arbitrary: tuple(
      fc.constantFrom("arrows", "skips"),
      fc.constantFrom(-5, 5, 10, 0.3),
      fc.integer({ min: 1, max: 4 }),
    ),
  },
  { weight: 1, arbitrary: tuple(fc.constantFrom("stall", "ad"), ms(100, 4_000)) },
  { weight: 1, arbitrary: tuple(word("sleep"), ms(1_000, 9_000_000)) },
  { weight: 1, arbitrary: tuple(word("jump"), fc.integer({ min: -5_000_000, max: 5_000_000 })) },
  { weight: 2, arbitrary: tuple(word("rate"), fc.constantFrom(1, 1, 1.5, 2, 0.5, 0.25, 0, -1)) },
  { weight: 1, arbitrary: tuple(word("volume"), share) },
  { weight: 1, arbitrary: tuple(word("width"), fc.integer({ min: 200, max: 2_000 })) },
  { weight: 1, arbitrary: tuple(fc.constantFrom("loop", "fullScreen", "captions"), fc.boolean()) },
  { weight: 1, arbitrary: tuple(fc.constantFrom("fail", "retry")) },
);

/** What happens in one viewing, in any order. */
export const anyViewing: fc.Arbitrary<readonly Step[]> = fc.array(anyStep, { minLength: 1, maxLength: 25 });
