/**
 * The identifiers that statements of Kaltura MediaSpace bear, letter by letter.
 * https://knowledge.kaltura.com/help/xapi-analytics-guide
 */
import { PERCENT_EXTENSION } from "../xapi/iris.ts";

const KALTURA = "http://tincan-definitions.kaltura.com/";
const STREAMS = "http://activitystrea.ms/schema/1.0/";
const TIN_CAN = "http://id.tincanapi.com/activitytype/";

/** Verb of the marks that playback crosses. */
export const WATCH_VERB: string = STREAMS + "watch";

/** The product that tells: reports find MediaSpace's statements by it. */
export const MEDIASPACE: string = KALTURA + "products/mediaspace/1";

/** Whether the media is a recording. */
export const VIDEO_MODE: string = KALTURA + "extensions/context/video-mode";

/** Types of the activities around the media. */
export const SOURCE_TYPE: string = TIN_CAN + "source";
export const CATEGORY_TYPE: string = TIN_CAN + "category";
export const APPLICATION_TYPE: string = STREAMS + "application";

/** What the percentage of a mark is called: the name that cmi5 has defined, and the one that Kaltura's guide prints. */
export const PROGRESS_EXTENSIONS: Readonly<Record<"cmi5" | "ami5", string>> = {
  cmi5: PERCENT_EXTENSION,
  ami5: "https://w3id.org/xapi/ami5/result/extensions/progress",
};
