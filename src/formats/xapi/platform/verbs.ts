import type { PlatformEventType } from "../../../events/platform-event.ts";
import { ADL_VERB } from "../iris.ts";
import type { Verb } from "../statement.ts";

const STREAMS = "http://activitystrea.ms/schema/1.0/";
const TIN_CAN = "http://id.tincanapi.com/verb/";

const verb = (id: string, name: string): Verb => ({ id, display: { en: name } });

/**
 * Every event of a platform and its verb, each of a registry: ADL's, Activity Streams', Tin Can's, NETC's.
 * https://github.com/adlnet/xapi-authored-profiles
 */
export const PLATFORM_VERBS: Readonly<Record<PlatformEventType, Verb>> = {
  "logged-in": verb("https://w3id.org/xapi/adl/verbs/logged-in", "logged in"),
  "category-viewed": verb(`${TIN_CAN}viewed`, "viewed"),
  liked: verb(`${STREAMS}like`, "liked"),
  commented: verb(`${ADL_VERB}commented`, "commented"),
  uploaded: verb("https://w3id.org/xapi/netc/verbs/uploaded", "uploaded"),
  published: verb(`${ADL_VERB}shared`, "shared"),
  /** Nobody finds it in a list any more: the sharing is taken back. */
  unlisted: verb(`${STREAMS}unshare`, "unshared"),
  /** The learner added a person; the entry is what they were added to. */
  "collaborator-added": verb(`${STREAMS}add`, "added"),
  "capture-launched": verb(`${ADL_VERB}launched`, "launched"),
  "quiz-started": verb(`${ADL_VERB}attempted`, "attempted"),
  "quiz-retaken": verb(`${ADL_VERB}attempted`, "attempted"),
  "question-answered": verb(`${ADL_VERB}answered`, "answered"),
  "question-skipped": verb(`${TIN_CAN}skipped`, "skipped"),
  "quiz-submitted": verb(`${STREAMS}submit`, "submitted"),
};
