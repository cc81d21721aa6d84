/**
 * The identifiers of the xAPI Video Profile, letter by letter: xAPI compares IRIs as strings, so
 * `https://adlnet.gov` or `http://w3id.org` would be other verbs.
 * https://liveaspankaj.gitbooks.io/xapi-video-profile/content/statement_data_model.html
 */
const W3ID = "https://w3id.org/xapi/";

/** Category that claims the Video Profile; unversioned, because the narrative asks for this very text. */
export const VIDEO_PROFILE: string = W3ID + "video";

/** The profile's only activity type. */
export const VIDEO_ACTIVITY: string = VIDEO_PROFILE + "/activity-type/video";

/** What the profile's own verbs begin with. */
export const VIDEO_VERB: string = VIDEO_PROFILE + "/verbs/";

/** What the verbs that the profile borrows from ADL begin with. */
export const ADL_VERB = "http://adlnet.gov/expapi/verbs/";

/** What the profile's extensions begin with. */
export const VIDEO_EXTENSION: string = VIDEO_PROFILE + "/extensions/";

/** Progress in whole percent, as cmi5 defines it; not the profile's `progress`, which is a share. */
export const PERCENT_EXTENSION: string = W3ID + "cmi5/result/extensions/progress";

/** What Playtrace's own extensions begin with. */
export const OWN_EXTENSION = "https://playtrace.dev/xapi/extensions/";
