import type { PlayerSnapshot } from "../../src/events/player-snapshot.ts";
import { createFakeMedia, type FakeMediaOptions } from "./fake-media.ts";
import type { FakePlayer } from "./player-verbs.ts";

export type { FakePlayer } from "./player-verbs.ts";

/** From a seek to the frame at its target, as measured in Chromium with media at hand. */
const seekMs = 20;
const playMs = 1;
/** A change of screen, or of media, changes the size, and nobody else does so then. */
const resizeMs = 1_000;
/** A knob held still for so long paused the media, and letting it go resumes. */
const believedMs = 5_000;
/** A hand on a knob moves it so often. */
const dragStepMs = 100;

/** What the player shows before anybody touches it. */
export const snapshotAtFirst: PlayerSnapshot = {
  rate: 1,
  volume: { level: 1, muted: false },
  captions: { enabled: false },
  fullScreen: false,
  pictureInPicture: false,
  size: { width: 640, height: 360 },
};

export function createFakePlayer(options: FakeMediaOptions): FakePlayer {
  const media = createFakeMedia(options);
  const { say, pass, did } = media;
  let shown = snapshotAtFirst;
  /** Players announce what changed, and adapters pass on only what did. */
  const act = (change: Partial<PlayerSnapshot>): void => {
    const snapshot = { ...shown, ...change };
    if (JSON.stringify(snapshot) === JSON.stringify(shown)) return;
    shown = snapshot;
    if ("fullScreen" in change || "pictureInPicture" in change) laidOutMs = media.now();
    if (!("size" in change) || media.now() - laidOutMs > resizeMs) did("act");
    say({ type: "changed", snapshot });
  };
  let failed = false;
  let laidOutMs = -Infinity;
  let pressedMs = 0;
  const within = (position: number): number => Math.min(Math.max(position, 0), media.length);

  function tellLength(): void {
    laidOutMs = media.now();
    say({ type: "length", length: media.length });
  }

  function moveTo(position: number): void {
    media.position = within(position);
    media.seeking = true;
    media.ended = false;
  }

  function press(to: number): void {
    did("press");
    pressedMs = media.now();
    moveTo(to);
  }

  /** The frame at the target is there. */
  function land(): void {
    pass(seekMs);
    media.seeking = false;
    const atEnd = media.position >= media.length;
    const playing = !media.paused;
    if (atEnd) media.paused = true;
    say({ type: "time" });
    say({ type: "seeked" });
    media.restart();
    media.ended = atEnd;
    if (playing) say({ type: "playing" });
    if (playing && atEnd) sayEnded();
  }

  /** A player that stands says nothing where it is sought to the very end. */
  function sayEnded(): void {
    did("act");
    media.ended = true;
    media.paused = true;
    say({ type: "time" });
    say({ type: "pause" });
    say({ type: "ended" });
  }

  function startPlayback(byPage: boolean): void {
    media.paused = false;
    if (media.ended) {
      moveTo(0);
      say({ type: "seeking", loop: false });
      say({ type: "play", byPage });
      say({ type: "waiting" });
      land();
      return;
    }
    media.waiting = true;
    say({ type: "play", byPage });
    pass(playMs);
    media.waiting = false;
    media.restart();
    say({ type: "playing" });
  }

  media.atEnd = () => {
    if (!media.loop) return sayEnded();
    did("act");
    media.position = 0;
    media.seeking = true;
    say({ type: "seeking", loop: true });
    say({ type: "waiting" });
    land();
  };

  const player: FakePlayer = {
    position: () => media.position,
    length: () => media.length,
    now: media.now,
    course: media.course,
    say,

    load(length = 100, firstFrame = 0) {
      media.length = length;
      media.position = firstFrame;
      say({ type: "source", source: { url: "https://media.example/film.webm", kind: "video" } });
      tellLength();
    },
    attach() {
      tellLength();
      if (media.paused || media.waiting) return;
      say({ type: "play", byPage: false });
      say({ type: "playing" });
    },
    play(byPage = false) {
      if (!media.paused || failed) return;
      did("act");
      startPlayback(byPage);
    },
    playRefused() {
      media.paused = false;
      say({ type: "play", byPage: true });
      media.paused = true;
      say({ type: "pause" });
    },
    pause() {
      if (media.paused || failed) return;
      did("act");
      media.paused = true;
      say({ type: "time" });
      say({ type: "pause" });
    },
    watch: (seconds) => pass(seconds * 1_000),
    wait: (seconds) => pass(seconds * 1_000),
    clickSeek(to) {
      if (media.paused || failed) return player.apiSeek(to);
      press(to);
      media.paused = true;
      say({ type: "time" });
      media.paused = false;
      say({ type: "time" });
      say({ type: "pause" });
      say({ type: "seeking", loop: false });
      say({ type: "play", byPage: false });
      say({ type: "waiting" });
      land();
    },
    drag(path, holdSeconds = 0) {
      if (failed) return;
      const playing = !media.paused;
      player.hold(path);
      pass(holdSeconds * 1_000);
      media.scrubbing = false;
      if (!playing) return;
      if (media.now() - pressedMs >= believedMs) did("act");
      say({ type: "time" });
      startPlayback(false);
    },
    hold(path) {
      for (const to of path) {
        press(to);
        if (media.paused) media.scrubbing = to !== path[0];
        else {
          media.paused = true;
          say({ type: "time" });
          say({ type: "pause" });
        }
        say({ type: "seeking", loop: false });
        land();
        pass(dragStepMs);
      }
    },
    apiSeek(to) {
      if (failed) return;
      player.startSeek(to);
      land();
    },
    startSeek(to, by) {
      press(to);
      say({ type: "seeking", loop: false, ...(by && { by }) });
      if (!media.paused) say({ type: "waiting" });
    },
    land,
    pressArrow(by, times = 1) {
      for (let done = 0; done < times; done++) {
        if (done > 0) pass(150);
        player.apiSeek(media.position + by);
      }
    },
    skip(by, times = 1) {
      if (failed) return;
      for (let done = 0; done < times; done++) {
        if (done > 0) pass(150);
        player.startSeek(media.position + by, "skip");
        land();
      }
    },
    stall(seconds) {
      if (media.paused || failed) return;
      player.startStall();
      pass(seconds * 1_000);
      media.waiting = false;
      media.restart();
      say({ type: "playing" });
    },
    startStall() {
      media.waiting = true;
      say({ type: "waiting" });
    },
    fallSilent: (seconds) => player.silently(() => pass(seconds * 1_000), "time", "tick"),
    silently(work, ...types) {
      media.unsaid = types;
      work();
      media.unsaid = [];
    },
    setRate(rate) {
      if (rate === media.rate) return;
      media.rate = rate;
      act({ rate });
    },
    setLoop(loop) {
      media.loop = loop;
    },
    setLength(length) {
      media.length = length;
      tellLength();
    },
    endEarly: sayEnded,
    setVolume: (volume) => act({ volume }),
    setCaptions: (captions) => act({ captions }),
    setFullScreen: (active) => act({ fullScreen: active }),
    setPictureInPicture: (active) => act({ pictureInPicture: active }),
    resize: (size) => act({ size }),
    setQuality: (quality) => act({ quality }),
    setAudioTrack: (label) => act({ audioTrack: { label } }),
    ad(seconds) {
      if (media.paused || failed) return;
      did("act");
      say({ type: "ad-started" });
      media.paused = true;
      pass(seconds * 1_000);
      say({ type: "ad-ended" });
      media.paused = false;
      media.restart();
      say({ type: "playing" });
    },
    fail() {
      if (failed) return;
      did("act");
      failed = true;
      media.waiting = true;
      say({ type: "error", message: "The network is gone." });
    },
    retry() {
      if (!failed) return;
      failed = false;
      media.waiting = false;
      media.paused = true;
      player.play();
    },
    changeSource(url) {
      did("act");
      media.paused = true;
      media.position = 0;
      say({ type: "source", source: { url, kind: "video" } });
      say({ type: "length", length: media.length });
    },
    sleep: (seconds) => media.moveWall(seconds * 1_000),
    jumpClock: (ms) => media.moveWall(ms),
    close(reason = "closing") {
      did("act");
      say({ type: "close", reason });
    },
  };
  return player;
}
