/** What plays in the place of the page's first video, as fast as it is asked to. */
export interface FakePlayback {
  /**
   * Microseconds within the events of one `timeupdate`, by rounds of 250; each comes 250 ms after the one before, as in
   * life. After 25 of them the page comes to its own work, which would pile up otherwise.
   */
  timeupdates(rounds: number): Promise<number[]>;
  /**
   * Does so many acts, one second apart, and lets the page come to its own work after each. Microseconds within the
   * events.
   */
  acts(count: number, kinds?: readonly ("pause" | "seek" | "rate")[]): Promise<number[]>;
}

declare global {
  interface Window {
    fakePlayback: FakePlayback;
  }
}

/** Before anything else in the page: the video is long enough for every measurement. */
export function lengthenVideo(): void {
  Object.defineProperty(HTMLMediaElement.prototype, "duration", { configurable: true, get: () => 400_000 });
}

/**
 * Takes the place of playback that has begun: the page's clocks and the video's position go on only here, and what the
 * element says of itself is not heard any more. Runs in the page, and may therefore use nothing from outside.
 */
export function takeOverPlayback(): void {
  const lookMs = 250;
  const looksPerAct = 4;
  const looksPerRound = 250;
  const looksPerTurn = 25;
  /** Seeks stay within it. */
  const filmSeconds = 7200;
  const said = "timeupdate play playing pause seeking seeked ratechange waiting ended progress".split(" ");
  for (const type of said)
    addEventListener(type, (event) => event.isTrusted && event.stopImmediatePropagation(), true);

  const readMonotonic = performance.now.bind(performance);
  const readWall = Date.now;
  const videos = [...document.querySelectorAll("video")];
  const state = { aheadMs: 0, paused: false, seeking: false, rate: 1 };
  let position = videos[0]?.currentTime ?? 0;
  performance.now = () => readMonotonic() + state.aheadMs;
  Date.now = () => readWall() + state.aheadMs;
  for (const video of videos) {
    video.pause();
    Object.defineProperties(video, {
      currentTime: { get: () => position },
      paused: { get: () => state.paused },
      seeking: { get: () => state.seeking },
      playbackRate: { get: () => state.rate },
    });
  }
  let seed = 1;
  const chance = (): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  const say = (...types: readonly string[]): number => {
    const begunMs = readMonotonic();
    for (const video of videos) for (const type of types) video.dispatchEvent(new Event(type));
    return (1000 * (readMonotonic() - begunMs)) / videos.length;
  };
  const look = (): number => {
    state.aheadMs += lookMs;
    if (!state.paused) position += (state.rate * lookMs) / 1000;
    return say("timeupdate");
  };
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- runs in the page, alone
  const turn = (): Promise<void> =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener("message", () => {
        port1.close();
        resolve();
      });
      port1.start();
      port2.postMessage(0);
    });
  const kindsOfActs: Record<"pause" | "seek" | "rate", () => number> = {
    pause() {
      state.paused = !state.paused;
      return state.paused ? say("pause") : say("play", "playing");
    },
    seek() {
      state.seeking = true;
      position = chance() * filmSeconds;
      const us = say("seeking");
      state.seeking = false;
      return us + say("seeked", "playing");
    },
    rate() {
      state.rate = state.rate > 1 ? 1 : 1.25;
      return say("ratechange");
    },
  };

  window.fakePlayback = {
    async timeupdates(rounds) {
      const results: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        let us = 0;
        for (let count = 1; count <= looksPerRound; count += 1) {
          us += look();
          if (count % looksPerTurn === 0) await turn();
        }
        results.push(us / looksPerRound);
      }
      return results;
    },
    async acts(count, kinds = ["pause", "pause", "seek", "rate"]) {
      const us: number[] = [];
      for (let done = 0; done < count; done += 1) {
        for (let looks = 0; looks < looksPerAct; looks += 1) look();
        us.push(kindsOfActs[kinds[done % kinds.length] ?? "pause"]());
        await turn();
      }
      return us;
    },
  };
}
