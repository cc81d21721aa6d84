import type { PlatformEventType } from "../../../events/platform-event.ts";

/** The events of its pages that MediaSpace sends, by Kaltura's names. */
export type KalturaPlatformEvent =
  | "login"
  | "categoryView"
  | "entryLike"
  | "entryComment"
  | "entryUpload"
  | "entryPublish"
  | "entryUnlisted"
  | "entryCollaborator"
  | "captureSpaceLaunch"
  | "kalturaCaptureLaunch";

/** The events of a quiz that Kaltura's LTI tools send by Caliper, by Kaltura's names. */
export type KalturaQuizEvent = "Quiz started" | "Question answered" | "Quiz submitted" | "Quiz retake";

/** Every event of a platform and what it is told as by xAPI; empty where Kaltura's guide lists none. */
export const KALTURA_PLATFORM_EVENTS: Readonly<Record<PlatformEventType, readonly KalturaPlatformEvent[]>> = {
  "logged-in": ["login"],
  "category-viewed": ["categoryView"],
  liked: ["entryLike"],
  commented: ["entryComment"],
  uploaded: ["entryUpload"],
  published: ["entryPublish"],
  unlisted: ["entryUnlisted"],
  "collaborator-added": ["entryCollaborator"],
  /** The one or the other, by the tool. */
  "capture-launched": ["captureSpaceLaunch", "kalturaCaptureLaunch"],
  "quiz-started": [],
  "quiz-retaken": [],
  "question-answered": [],
  "question-skipped": [],
  "quiz-submitted": [],
};

/** Every event of a platform and what it is told as by Caliper; `null` where Kaltura's guide lists none. */
export const KALTURA_QUIZ_EVENTS: Readonly<Record<PlatformEventType, KalturaQuizEvent | null>> = {
  "logged-in": null,
  "category-viewed": null,
  liked: null,
  commented: null,
  uploaded: null,
  published: null,
  unlisted: null,
  "collaborator-added": null,
  "capture-launched": null,
  "quiz-started": "Quiz started",
  "quiz-retaken": "Quiz retake",
  "question-answered": "Question answered",
  "question-skipped": null,
  "quiz-submitted": "Quiz submitted",
};
