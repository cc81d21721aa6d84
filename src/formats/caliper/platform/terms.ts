import type { PlatformEventType } from "../../../events/platform-event.ts";

/** The event that tells something, its profile, and its action. */
export interface PlatformTerms {
  readonly type: string;
  readonly profile: string;
  readonly action: string;
}

const terms = (type: string, profile: string, action: string): PlatformTerms => ({
  type: `${type}Event`,
  profile: `${profile}Profile`,
  action,
});

/**
 * Every event of a platform in Caliper's words.
 * https://www.imsglobal.org/spec/caliper/v1p2#metric-profiles
 */
export const PLATFORM_TERMS: Readonly<Record<PlatformEventType, PlatformTerms>> = {
  "logged-in": terms("Session", "Session", "LoggedIn"),
  "category-viewed": terms("Navigation", "Reading", "NavigatedTo"),
  /** The Feedback Profile knows ranks and comments; to like is an action of the General Profile alone. */
  liked: terms("", "General", "Liked"),
  commented: terms("Feedback", "Feedback", "Commented"),
  uploaded: terms("ResourceManagement", "ResourceManagement", "Uploaded"),
  published: terms("ResourceManagement", "ResourceManagement", "Published"),
  unlisted: terms("ResourceManagement", "ResourceManagement", "Unpublished"),
  "collaborator-added": terms("", "General", "Added"),
  "capture-launched": terms("ToolLaunch", "ToolLaunch", "Launched"),
  "quiz-started": terms("Assessment", "Assessment", "Started"),
  "quiz-retaken": terms("Assessment", "Assessment", "Restarted"),
  "question-answered": terms("AssessmentItem", "Assessment", "Completed"),
  "question-skipped": terms("AssessmentItem", "Assessment", "Skipped"),
  "quiz-submitted": terms("Assessment", "Assessment", "Submitted"),
};

/** What tells the score of a submitted quiz. */
export const GRADE_TERMS: PlatformTerms = terms("Grade", "Grading", "Graded");
