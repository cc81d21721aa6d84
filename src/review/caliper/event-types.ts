import { isKindOf } from "./entity-types.ts";
import type { Properties } from "./property.ts";
import { anything, entity, extensions, term, time } from "./property.ts";
import type { Fields } from "../reading.ts";
import { textAt } from "../reading.ts";
import {
  ACTIONS,
  ASSESSMENT_ACTIONS,
  ITEM_ACTIONS,
  MEDIA_ACTIONS,
  RESOURCE_ACTIONS,
  SESSION_ACTIONS,
} from "./terms.ts";

interface EventType {
  /** The only profile that knows the event; `undefined` where several do. */
  readonly profile?: string;
  /** What it says of its properties beyond what holds for every event. */
  readonly has: Properties;
}

/** What every event has. */
const EVENT: Properties = {
  id: anything,
  type: anything,
  profile: anything,
  action: term("C-32", ACTIONS),
  actor: entity("C-24", "Agent"),
  object: entity("C-24", "Entity"),
  eventTime: time,
  target: entity("C-24", "Entity"),
  generated: entity("C-24", "Entity"),
  edApp: entity("C-24", "SoftwareApplication"),
  referrer: entity("C-24", "Entity"),
  group: entity("C-24", "Organization"),
  membership: entity("C-24", "Membership"),
  session: entity("C-24", "Session"),
  federatedSession: entity("C-24", "LtiSession"),
  extensions,
};

/** Whom and what the events of the Media Profile are about. */
const ABOUT_MEDIA: Properties = {
  actor: entity("C-37", "Person"),
  object: entity("C-39", "MediaObject"),
  target: entity("C-40", "MediaLocation"),
};

const EVENT_TYPES: ReadonlyMap<string, EventType> = new Map(
  Object.entries({
    MediaEvent: { profile: "MediaProfile", has: { ...ABOUT_MEDIA, action: term("C-38", MEDIA_ACTIONS) } },
    NavigationEvent: { has: { action: term("C-32", ["NavigatedTo"]) } },
    ViewEvent: { has: { action: term("C-32", ["Viewed"]) } },
    Event: { profile: "GeneralProfile", has: {} },
    AssessmentEvent: {
      profile: "AssessmentProfile",
      has: {
        action: term("C-50", ASSESSMENT_ACTIONS),
        actor: entity("C-50", "Person"),
        object: entity("C-50", "Assessment"),
        generated: entity("C-50", "Attempt"),
      },
    },
    AssessmentItemEvent: {
      profile: "AssessmentProfile",
      has: {
        action: term("C-51", ITEM_ACTIONS),
        actor: entity("C-51", "Person"),
        object: entity("C-51", "AssessmentItem"),
        generated: entity("C-51", "Attempt", "Response"),
      },
    },
    GradeEvent: {
      profile: "GradingProfile",
      has: {
        action: term("C-53", ["Graded"]),
        actor: entity("C-53", "Agent"),
        object: entity("C-53", "Attempt"),
        generated: entity("C-53", "Score"),
      },
    },
    SessionEvent: {
      profile: "SessionProfile",
      has: {
        action: term("C-32", SESSION_ACTIONS),
        object: entity("C-24", "SoftwareApplication", "Session"),
      },
    },
    FeedbackEvent: {
      profile: "FeedbackProfile",
      has: {
        action: term("C-32", ["Commented", "Ranked"]),
        actor: entity("C-24", "Person"),
        generated: entity("C-24", "Comment", "Rating"),
      },
    },
    ResourceManagementEvent: {
      profile: "ResourceManagementProfile",
      has: {
        action: term("C-32", RESOURCE_ACTIONS),
        actor: entity("C-24", "Person"),
        object: entity("C-24", "DigitalResource"),
      },
    },
    ToolLaunchEvent: {
      profile: "ToolLaunchProfile",
      has: {
        action: term("C-32", ["Launched", "Returned"]),
        actor: entity("C-24", "Person"),
        object: entity("C-24", "SoftwareApplication"),
      },
    },
  } satisfies Readonly<Record<string, EventType>>),
);

/** Events of other profiles: what holds for every event is asked of them, and no more. */
const FOREIGN_EVENTS: readonly string[] =
  `Annotation Assignable Forum Message Questionnaire QuestionnaireItem Search Survey SurveyInvitation Thread
  ToolUse`
    .split(/\s+/)
    .map((name) => `${name}Event`);

export const EVENT_NAMES: readonly string[] = [...EVENT_TYPES.keys(), ...FOREIGN_EVENTS];

export const EVENT_PROPERTIES: readonly string[] = Object.keys(EVENT);

/** The events that the Media Profile knows. */
export const MEDIA_EVENTS: readonly string[] = ["MediaEvent", "NavigationEvent", "ViewEvent"];

export function isMedia(object: unknown): boolean {
  return isKindOf(textAt(object, "type") ?? "", "MediaObject");
}

/** The only profile that knows such an event, where there is only one. */
export function profileOf(name: string): string | undefined {
  return EVENT_TYPES.get(name)?.profile;
}

/** What this very event may hold. Caliper 1.1 names no profile: there the object tells whether it is of media. */
export function propertiesOfEvent(event: Fields): Properties {
  const name = textAt(event, "type") ?? "";
  const ofMedia =
    MEDIA_EVENTS.includes(name) &&
    (event["profile"] === undefined ? isMedia(event["object"]) : event["profile"] === "MediaProfile");
  return { ...EVENT, ...(ofMedia ? ABOUT_MEDIA : {}), ...EVENT_TYPES.get(name)?.has };
}
