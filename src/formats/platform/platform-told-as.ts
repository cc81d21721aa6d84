import type { PlatformEventType } from "../../events/platform-event.ts";
import { PLATFORM_TERMS } from "../caliper/platform/terms.ts";
import {
  KALTURA_PLATFORM_EVENTS,
  KALTURA_QUIZ_EVENTS,
  type KalturaPlatformEvent,
  type KalturaQuizEvent,
} from "../kaltura/platform/events.ts";
import { PLATFORM_VERBS } from "../xapi/platform/verbs.ts";

/** What each format makes of one event of a platform. */
export interface PlatformToldAs {
  readonly event: PlatformEventType;
  /** IRI of the verb. */
  readonly xapi: string;
  readonly caliper: { readonly type: string; readonly profile: string; readonly action: string };
  /** Kaltura's events in xAPI; empty for nothing. */
  readonly kalturaXapi: readonly KalturaPlatformEvent[];
  /** Kaltura's event in Caliper; `null` for nothing. */
  readonly kalturaCaliper: KalturaQuizEvent | null;
  /** Why one of these has nothing for it, or not what one would expect; `""` where each has its own word. */
  readonly why: string;
}

const tell = (event: PlatformEventType, why = ""): PlatformToldAs => ({
  event,
  xapi: PLATFORM_VERBS[event].id,
  caliper: PLATFORM_TERMS[event],
  kalturaXapi: KALTURA_PLATFORM_EVENTS[event],
  kalturaCaliper: KALTURA_QUIZ_EVENTS[event],
  why,
});

const ofPages = "Kaltura's guide to Caliper lists quizzes only";
const ofQuiz = "Kaltura's guide to xAPI lists no quiz";

/** All that a page may tell and what each format makes of it. */
export const PLATFORM_TOLD_AS: readonly PlatformToldAs[] = [
  tell("logged-in", ofPages),
  tell("category-viewed", ofPages),
  tell("liked", `Caliper: the Feedback Profile knows ranks and comments; ${ofPages}`),
  tell("commented", ofPages),
  tell("uploaded", ofPages),
  tell("published", ofPages),
  tell("unlisted", `xAPI: the sharing is taken back; ${ofPages}`),
  tell("collaborator-added", `the object is the person; ${ofPages}`),
  tell("capture-launched", ofPages),
  tell("quiz-started", ofQuiz),
  tell("question-answered", ofQuiz),
  tell("question-skipped", "Kaltura's guides list no such event"),
  tell("quiz-submitted", `Caliper: with a score a GradeEvent, Graded, as well; ${ofQuiz}`),
  tell("quiz-retaken", `xAPI: the number of the attempt tells it; ${ofQuiz}`),
];
