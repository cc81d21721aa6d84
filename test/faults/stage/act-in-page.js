// Runs in every page of a scenario: a learner whose hands are scripts.
const gestureMs = 560;
const shortMs = 60;

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const until = (video, name) =>
  new Promise((resolve) => video.addEventListener(name, () => resolve(), { once: true }));

const acts = {
  async play(video) {
    if (!video.paused) return;
    const playing = until(video, "playing");
    await video.play();
    await playing;
    await wait(shortMs);
  },
  async pause(video) {
    if (video.paused) return;
    const paused = until(video, "pause");
    video.pause();
    await paused;
    await wait(shortMs);
  },
  async seek(video) {
    const seeked = until(video, "seeked");
    video.currentTime = (video.currentTime + 3) % (video.duration - 3);
    await seeked;
    await wait(gestureMs);
  },
  async faster(video) {
    video.playbackRate = video.playbackRate > 1.4 ? 1 : video.playbackRate + 0.25;
    await wait(gestureMs);
  },
  async louder(video) {
    video.volume = video.volume > 0.5 ? 0.4 : 0.8;
    await wait(gestureMs);
  },
};

/** Does the acts one after the other, each when the one before has taken hold. */
globalThis.performActs = async (names, which) => {
  const video = document.querySelectorAll("video")[which];
  for (const name of names) await acts[name](video);
};
