import { describe, expect, it } from "vitest";
import { createAnnouncer } from "../../../../src/inspector/view/announcer.ts";

function listen() {
  const heard: string[] = [];
  const timers: { run: () => void; at: number }[] = [];
  let now = 0;
  const say = createAnnouncer((sentence) => heard.push(sentence), {
    clock: () => ({ wallMs: now, monotonicMs: now }),
    startTimer: (run, delayMs) => {
      timers.push({ run, at: now + delayMs });
      return () => {};
    },
  });
  const pass = (ms: number): void => {
    now += ms;
    for (const { run } of timers.splice(0).filter(({ at }) => at <= now)) run();
  };
  return { heard, say, pass };
}

describe("createAnnouncer", () => {
  it("reads the first sentence at once", () => {
    const { heard, say } = listen();
    say("Copied.");
    expect(heard).toEqual(["Copied."]);
  });

  it("reads of many that follow closely only the last one, when the first was heard", () => {
    const { heard, say, pass } = listen();
    for (const sentence of ["9 of 90 lines.", "5 of 90 lines.", "1 of 90 lines."]) say(sentence);
    pass(3_000);
    expect(heard).toEqual(["9 of 90 lines.", "1 of 90 lines."]);
    pass(3_000);
    say("Copied.");
    expect(heard.at(-1)).toBe("Copied.");
  });
});
