// Before Playtrace: every video of the page plays three hours of nothing, by the page's clock.
const lengthSeconds = 10_800;
const timeupdateMs = 250;
const seekMs = 40;

const state = { position: 0, sinceMs: 0, rate: 1, volume: 1, paused: true, seeking: false };
const prototype = HTMLMediaElement.prototype;
const say = (video, name) => video.dispatchEvent(new Event(name));
const now = () =>
  state.paused || state.seeking
    ? state.position
    : state.position + ((performance.now() - state.sinceMs) / 1000) * state.rate;
const change = (changes) => {
  Object.assign(state, { position: now(), sinceMs: performance.now() }, changes);
};

const read = {
  currentTime: now,
  duration: () => lengthSeconds,
  paused: () => state.paused,
  seeking: () => state.seeking,
  ended: () => false,
  readyState: () => HTMLMediaElement.HAVE_ENOUGH_DATA,
  currentSrc: () => `${location.origin}/media/three-hours.webm`,
  playbackRate: () => state.rate,
  volume: () => state.volume,
};
const write = {
  currentTime(position) {
    change({ position, seeking: true });
    say(this, "seeking");
    setTimeout(() => {
      change({ seeking: false });
      say(this, "seeked");
    }, seekMs);
  },
  playbackRate(rate) {
    change({ rate });
    say(this, "ratechange");
  },
  volume(volume) {
    change({ volume });
    say(this, "volumechange");
  },
};
for (const [name, get] of Object.entries(read))
  Object.defineProperty(prototype, name, { configurable: true, get, set: write[name] });

prototype.play = function play() {
  change({ paused: false });
  say(this, "play");
  say(this, "playing");
  return Promise.resolve();
};
prototype.pause = function pause() {
  change({ paused: true });
  say(this, "timeupdate");
  say(this, "pause");
};

setInterval(() => {
  const video = document.querySelector("video");
  if (video && !state.paused && !state.seeking) say(video, "timeupdate");
}, timeupdateMs);
