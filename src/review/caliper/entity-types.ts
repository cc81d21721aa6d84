import type { Properties, Property } from "./property.ts";
import { anything, duration, entity, extensions, flag, list, number, term, text, time } from "./property.ts";
import { IDENTIFIER_TYPES, ROLES, STATUSES } from "./terms.ts";

interface EntityType {
  /** What it is as well: it has their properties too. */
  readonly is: readonly string[];
  readonly has: Properties;
}

const one = (...kinds: readonly string[]): Property => entity("C-24", ...kinds);
const many = (...kinds: readonly string[]): Property => list(one(...kinds));
const span: Properties = { startedAtTime: time, endedAtTime: time, duration };
const type = (is: string, has: Properties = {}): EntityType => ({ is: [is], has });

/** The kinds of things that the events about media and quizzes speak of, and their properties. */
const ENTITY_TYPES: ReadonlyMap<string, EntityType> = new Map(
  Object.entries({
    Entity: {
      is: [],
      has: {
        id: anything,
        type: anything,
        name: text,
        description: text,
        dateCreated: time,
        dateModified: time,
        otherIdentifiers: many("SystemIdentifier"),
        extensions,
      },
    },
    SystemIdentifier: {
      is: [],
      has: {
        type: anything,
        identifierType: term("C-32", IDENTIFIER_TYPES),
        identifier: text,
        source: one("SoftwareApplication"),
        extensions,
      },
    },
    Agent: type("Entity"),
    Person: type("Agent"),
    SoftwareApplication: type("Agent", { version: text, host: text, ipAddress: text, userAgent: text }),
    Organization: type("Agent", { subOrganizationOf: one("Organization"), members: many("Agent") }),
    CourseOffering: type("Organization", { courseNumber: text, academicSession: text }),
    CourseSection: type("CourseOffering", { category: text }),
    Group: type("Organization"),
    Membership: type("Entity", {
      member: one("Person"),
      organization: one("Organization"),
      roles: list(term("C-47", ROLES)),
      status: term("C-47", STATUSES),
    }),
    Session: type("Entity", { user: one("Person"), client: one("SoftwareApplication"), ...span }),
    LtiSession: type("Session", { messageParameters: { holds: "map", rule: "C-48" } }),
    LearningObjective: type("Entity"),
    Collection: type("Entity", { items: many("Entity") }),
    DigitalResource: type("Entity", {
      storageName: text,
      creators: many("Agent"),
      mediaType: text,
      keywords: list(text),
      learningObjectives: many("LearningObjective"),
      isPartOf: one("Entity"),
      datePublished: time,
      version: text,
    }),
    DigitalResourceCollection: { is: ["DigitalResource", "Collection"], has: {} },
    MediaObject: type("DigitalResource", { duration }),
    VideoObject: type("MediaObject"),
    AudioObject: type("MediaObject", { volumeLevel: text, volumeMin: text, volumeMax: text, muted: flag }),
    ImageObject: type("MediaObject"),
    MediaLocation: type("DigitalResource", { currentTime: duration }),
    AssignableDigitalResource: type("DigitalResource", {
      dateToActivate: time,
      dateToShow: time,
      dateToStartOn: time,
      dateToSubmit: time,
      maxAttempts: number,
      maxSubmits: number,
      maxScore: number,
    }),
    Assessment: { is: ["AssignableDigitalResource", "DigitalResourceCollection"], has: {} },
    AssessmentItem: type("AssignableDigitalResource", { isTimeDependent: flag }),
    Attempt: type("Entity", {
      assignee: one("Person"),
      assignable: one("DigitalResource"),
      isPartOf: one("Attempt"),
      count: { holds: "attempts" },
      ...span,
    }),
    Response: type("Entity", { attempt: one("Attempt"), ...span }),
    FillinBlankResponse: type("Response", { values: list(text) }),
    MultipleChoiceResponse: type("Response", { value: text }),
    MultipleResponseResponse: type("Response", { values: list(text) }),
    OpenEndedResponse: type("Response", { value: text }),
    SelectTextResponse: type("Response", { values: list(text) }),
    TrueFalseResponse: type("Response", { value: text }),
    Score: type("Entity", {
      attempt: one("Attempt"),
      maxScore: number,
      scoreGiven: number,
      scoredBy: one("Agent"),
      comment: text,
    }),
    Comment: type("Entity", { commenter: one("Person"), commentedOn: one("Entity"), value: text }),
    Result: type("Entity", {
      attempt: one("Attempt"),
      maxResultScore: number,
      resultScore: number,
      scoredBy: one("Agent"),
      comment: text,
    }),
  } satisfies Readonly<Record<string, EntityType>>),
);

/** Kinds of other profiles: their names are known here, their properties are not. */
const FOREIGN_TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    Entity: `AggregateMeasure Annotation BookmarkAnnotation HighlightAnnotation LikertScale Link
      MultiselectScale NumericScale Query Rating Scale SearchResponse SharedAnnotation TagAnnotation`,
    Collection: "AggregateMeasureCollection Survey",
    DigitalResource: `Chapter DateTimeQuestion Document Frame LtiLink Message MultiselectQuestion
      OpenEndedQuestion Page Question QuestionnaireItem RatingScaleQuestion SurveyInvitation WebPage`,
    DigitalResourceCollection: "Forum Questionnaire Thread",
    Response: "DateTimeResponse MultiselectResponse RatingScaleResponse",
  }).flatMap(([is, names]) => names.split(/\s+/).map((name) => [name, is] as const)),
);

export const ENTITY_NAMES: readonly string[] = [...ENTITY_TYPES.keys(), ...FOREIGN_TYPES.keys()];

/** Whether all properties of such an entity are known here. */
export function isDescribed(name: string): boolean {
  return ENTITY_TYPES.has(name);
}

/** Whether an entity of this type may stand where one of that kind is due. */
export function isKindOf(name: string, kind: string): boolean {
  return name === kind || parentsOf(name).some((parent) => isKindOf(parent, kind));
}

/** Its own properties and those of all that it is. */
export function propertiesOf(name: string): ReadonlyMap<string, Property> {
  return new Map([
    ...parentsOf(name).flatMap((parent) => Array.from(propertiesOf(parent))),
    ...Object.entries(ENTITY_TYPES.get(name)?.has ?? {}),
  ]);
}

function parentsOf(name: string): readonly string[] {
  const foreign = FOREIGN_TYPES.get(name);
  return ENTITY_TYPES.get(name)?.is ?? (foreign === undefined ? [] : [foreign]);
}
