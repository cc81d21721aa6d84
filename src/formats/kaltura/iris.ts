/**
 * The identifiers that statements of Kaltura MediaSpace bear, letter by letter.
 * https://knowledge.kaltura.com/help/xapi-analytics-guide
 */
import { PERCENT_EXTENSION } from "../xapi/iris.ts";

const KALTURA = "http://tincan-definitions.kaltura.com/";

/** Verb of the marks that playback crosses. */
export const WATCH_VERB = "http://activitystrea.ms/schema/1.0/watch";

/** The product that tells: reports find MediaSpace's statements by it. */
export const MEDIASPACE: string = KALTURA + "products/mediaspace/1";

/** Whether the media is a recording. */
export const VIDEO_MODE: string = KALTURA + "extensions/context/video-mode";

/** Type of the product; those of what surrounds the media are everybody's. */
export const SOURCE_TYPE = "http://id.tincanapi.com/activitytype/source";
export { APPLICATION_TYPE, CATEGORY_TYPE } from "../xapi/platform/iris.ts";

/** What the percentage of a mark is called: the name that cmi5 has defined, and the one that Kaltura's guide prints. */
export const PROGRESS_EXTENSIONS: Readonly<Record<"cmi5" | "ami5", string>> = {
  cmi5: PERCENT_EXTENSION,
  ami5: "https://w3id.org/xapi/ami5/result/extensions/progress",
};
