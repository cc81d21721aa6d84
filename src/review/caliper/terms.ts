/** Words that Caliper fixes letter by letter. */
const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** All that may happen to media. `Rewound` is Caliper's word too, but not for media. */
export const MEDIA_ACTIONS: readonly string[] = words(`
  Started Ended Paused Resumed Restarted ForwardedTo JumpedTo ChangedResolution ChangedSize ChangedSpeed
  ChangedVolume EnabledClosedCaptioning DisabledClosedCaptioning EnteredFullScreen ExitedFullScreen
  Muted Unmuted OpenedPopout ClosedPopout`);

export const ASSESSMENT_ACTIONS: readonly string[] = words(
  "Started Paused Resumed Restarted Reset Submitted",
);

export const ITEM_ACTIONS: readonly string[] = words("Started Skipped Completed");

export const SESSION_ACTIONS: readonly string[] = words("LoggedIn LoggedOut TimedOut");

export const RESOURCE_ACTIONS: readonly string[] = words(`
  Archived Copied Created Deleted Described Downloaded Modified Printed Published Restored Retrieved Saved
  Unpublished Uploaded`);

export const ACTIONS: readonly string[] = [
  ...MEDIA_ACTIONS,
  ...words(`
    Abandoned Accepted Activated Added Archived Attached Bookmarked Classified Commented Completed Copied
    Created Deactivated Declined Deleted Described Disliked Downloaded Graded Hid Highlighted Identified
    Launched Liked Linked LoggedIn LoggedOut MarkedAsRead MarkedAsUnread Modified NavigatedTo OptedIn OptedOut
    Posted Printed Published Questioned Ranked Recommended Removed Reset Restored Retrieved Returned Reviewed
    Rewound Saved Searched Sent Shared Showed Skipped Submitted Subscribed Tagged TimedOut Unpublished
    Unsubscribed Uploaded Used Viewed`),
];

export const PROFILES: readonly string[] = words(`
  Annotation Assessment Assignable Feedback Forum General Grading Media Reading ResourceManagement Search
  Session Survey ToolLaunch ToolUse`).map((name) => `${name}Profile`);

export const STATUSES: readonly string[] = ["Active", "Inactive"];

export const IDENTIFIER_TYPES: readonly string[] = words(`
  AccountUserName CaseItemUri EmailAddress LisSourcedId LtiContextId LtiDeploymentId LtiPlatformId LtiToolId
  LtiUserId OneRosterSourcedId Other SisSourcedId SystemId`);

const SUB_ROLES: Readonly<Record<string, readonly string[]>> = {
  Administrator: words(
    "Administrator Developer ExternalDeveloper ExternalSupport ExternalSystemAdministrator Support SystemAdministrator",
  ),
  ContentDeveloper: words("ContentDeveloper ContentExpert ExternalContentExpert Librarian"),
  Instructor: words(`
    ExternalInstructor Grader GuestInstructor Instructor Lecturer PrimaryInstructor SecondaryInstructor
    TeachingAssistant TeachingAssistantGroup TeachingAssistantOffering TeachingAssistantSection
    TeachingAssistantSectionAssociation TeachingAssistantTemplate`),
  Learner: words("ExternalLearner GuestLearner Instructor Learner NonCreditLearner"),
  Manager: words("AreaManager CourseCoordinator ExternalObserver Manager Observer"),
  Member: ["Member"],
  Mentor: words(`
    Advisor Auditor ExternalAdvisor ExternalAuditor ExternalLearningFacilitator ExternalMentor ExternalReviewer
    ExternalTutor LearningFacilitator Mentor Reviewer Tutor`),
  Officer: words("Chair Secretary Treasurer Vice-Chair"),
};

/** Core roles, and sub-roles such as `Instructor#Grader`. */
export const ROLES: readonly string[] = Object.entries(SUB_ROLES).flatMap(([core, subs]) =>
  ["", ...subs.map((sub) => `#${sub}`)].map((sub) => core + sub),
);
