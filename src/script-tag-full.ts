export { caliper } from "./formats/caliper/format.ts";
export { postToParent } from "./clients/post-to-parent.ts";
export { receiveFromFrames } from "./clients/receive-from-frames.ts";
export { xapiClient } from "./clients/xapi-client.ts";
export { kalturaCaliper } from "./formats/kaltura/caliper-format.ts";
export { kalturaXapi } from "./formats/kaltura/xapi-format.ts";
export { withPlatform } from "./formats/platform/with-platform.ts";
export { applyPreferences } from "./launch/cmi5/preferences.ts";
export { cmi5 } from "./launch/cmi5/cmi5.ts";
export { launchedOptions } from "./launch/launched-options.ts";
export { readLaunch } from "./launch/read-launch.ts";
export { resolveCaliper } from "./launch/caliper/resolve-caliper.ts";
export { resolveEndpoint } from "./launch/caliper/resolve-endpoint.ts";
export { learningBuilder } from "./learningbuilder/learning-builder.ts";
export { rabbitMq } from "./learningbuilder/rabbit-mq.ts";
export { moodle, moodleToken } from "./moodle/moodle.ts";
export { moodleProgress } from "./moodle/moodle-progress.ts";
export { stateResource } from "./progress/state-resource.ts";
export {
  createTrace,
  defineFormat,
  isTrackingError,
  onTrace,
  trackMediaElement,
  TrackingError,
  xapi,
} from "./script-tag.ts";
