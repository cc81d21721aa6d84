// The tracker and its media plugin by their defaults, bound to the events that Snowplow's own plugin for media elements
// binds. Pings and marks are optional there; here they are on.
import { newTracker } from "@snowplow/browser-tracker";
import {
  SnowplowMediaPlugin,
  startMediaTracking,
  trackMediaBufferStart,
  trackMediaEnd,
  trackMediaError,
  trackMediaPause,
  trackMediaPlay,
  trackMediaPlaybackRateChange,
  trackMediaReady,
  trackMediaSeekEnd,
  trackMediaVolumeChange,
  updateMediaTracking,
} from "@snowplow/browser-plugin-media";

globalThis.watchers = { ...globalThis.watchers, snowplow: watch };
let count = 0;

const percent = (volume) => Math.round(100 * volume);

function watch(video, { url }) {
  const id = `${Date.now()}-${(count += 1)}`;
  if (count === 1) newTracker("bench", url, { appId: "bench", plugins: [SnowplowMediaPlugin()] });
  const at = () => ({
    id,
    player: {
      currentTime: video.currentTime || 0,
      duration: Number.isFinite(video.duration) ? video.duration : undefined,
      ended: video.ended,
      muted: video.muted,
      paused: video.paused,
      playbackRate: video.playbackRate,
      volume: percent(video.volume),
    },
  });
  const on = (type, tell) => video.addEventListener(type, tell);
  startMediaTracking({ ...at(), boundaries: [25, 50, 75, 100], pings: true });
  if (video.readyState > 0) trackMediaReady(at());
  else on("loadedmetadata", () => trackMediaReady(at()));
  on("play", () => trackMediaPlay(at()));
  on("pause", () => trackMediaPause(at()));
  on("ended", () => trackMediaEnd(at()));
  on("seeked", () => trackMediaSeekEnd(at()));
  on("ratechange", () => trackMediaPlaybackRateChange({ ...at(), newRate: video.playbackRate }));
  on("volumechange", () => trackMediaVolumeChange({ ...at(), newVolume: percent(video.volume) }));
  on("waiting", () => trackMediaBufferStart(at()));
  on("error", () => trackMediaError(at()));
  on("timeupdate", () => updateMediaTracking(at()));
}
