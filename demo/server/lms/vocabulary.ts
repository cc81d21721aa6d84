/**
 * The words of cmi5, letter by letter.
 * https://github.com/AICC/CMI-5_Spec_Current/blob/quartz/cmi5_spec.md
 */
const CMI5 = "https://w3id.org/xapi/cmi5/";

export const CMI5_CATEGORY: string = `${CMI5}context/categories/cmi5`;
export const MOVE_ON_CATEGORY: string = `${CMI5}context/categories/moveon`;
/** The session as the LMS names it; not the session of the Video Profile. */
export const SESSION_ID: string = `${CMI5}context/extensions/sessionid`;
export const MASTERY_SCORE: string = `${CMI5}context/extensions/masteryscore`;
export const LAUNCH_MODE: string = `${CMI5}context/extensions/launchmode`;
export const LAUNCH_URL: string = `${CMI5}context/extensions/launchurl`;
export const MOVE_ON: string = `${CMI5}context/extensions/moveon`;
/** Whole percent. */
export const PROGRESS: string = `${CMI5}result/extensions/progress`;
export const COURSE_TYPE: string = `${CMI5}activitytype/course`;

const ADL_VERB = "http://adlnet.gov/expapi/verbs/";
const LMS_VERB = "https://w3id.org/xapi/adl/verbs/";

/** What an assignable unit may say as a cmi5 defined statement. */
export const unitVerbs = ["initialized", "completed", "passed", "failed", "terminated"] as const;
export type UnitVerb = (typeof unitVerbs)[number];

/** What only the LMS says. */
export const lmsVerbs = ["launched", "abandoned", "waived", "satisfied"] as const;
export type LmsVerb = (typeof lmsVerbs)[number];

export const VOIDED: string = `${ADL_VERB}voided`;

export function verbIri(verb: UnitVerb | LmsVerb): string {
  const isLater = verb === "abandoned" || verb === "waived" || verb === "satisfied";
  return (isLater ? LMS_VERB : ADL_VERB) + verb;
}

/** Clauses of the specification that an LMS looks after, by their anchor. */
const clauses = {
  "6.3": "lms_statement_api_requirements",
  "7.1.3": "type_statement_au",
  "9.2": "actor",
  "9.3": "verbs",
  "9.3.2": "verbs_initialized",
  "9.3.3": "verbs_completed",
  "9.3.4": "verbs_passed",
  "9.3.5": "verbs_failed",
  "9.3.6": "verbs_abandoned",
  "9.3.8": "verbs_terminated",
  "9.4": "object",
  "9.5.1": "score",
  "9.5.2": "success",
  "9.5.3": "completion",
  "9.5.4": "duration",
  "9.5.5.1": "result_extensions_progress",
  "9.6.1": "registration",
  "9.6.2.2": "context_activities_category_moveon",
  "9.6.3.1": "context_extensions_session_id",
  "9.6.3.2": "context_extensions_masteryScore",
  "9.7": "timestamp",
  "10.0": "xapi_state",
} as const;

export type Clause = keyof typeof clauses;

export function clauseLink(clause: Clause): string {
  return `https://github.com/AICC/CMI-5_Spec_Current/blob/quartz/cmi5_spec.md#${clauses[clause]}`;
}
