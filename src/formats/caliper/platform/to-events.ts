import type { PlatformContext, RecordedEvent } from "../../../events/platform-event.ts";
import { wellFormed } from "../../well-formed.ts";
import { writeEntity, type Entity } from "../entity.ts";
import { toOlder } from "../older.ts";
import type { CaliperOptions } from "../options.ts";
import { writePerson } from "../person.ts";
import { writeSurroundings, type Surroundings } from "../surroundings.ts";
import { CONTEXT_1_2 } from "../versions.ts";
import { writeAttempt, writeResponse, writeScore } from "./attempt.ts";
import { extended, writeAssessment, writeEntry, writeItem, writeOther, writeThing } from "./entities.ts";
import { GRADE_TERMS, PLATFORM_TERMS, type PlatformTerms } from "./terms.ts";

/** An event of a platform, as Caliper 1.2 writes it. */
export interface CaliperPlatformEvent extends PlatformTerms, Surroundings {
  readonly "@context": string;
  /** UUID as a URN. */
  readonly id: string;
  readonly actor: Entity;
  readonly object: Entity;
  readonly target?: Entity;
  readonly generated?: Entity;
  /** UTC, with milliseconds. */
  readonly eventTime: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** What an event is about. */
type Matter = Pick<CaliperPlatformEvent, "object" | "target" | "generated" | "extensions">;

interface Writing {
  readonly context: PlatformContext;
  readonly options: CaliperOptions;
  readonly actor: Entity;
  readonly eventTime: string;
}

/** Writes what happened around the player as one event, or two: a submission that has a score is graded as well. */
export function toCaliperEvents(
  event: RecordedEvent,
  context: PlatformContext,
  options: CaliperOptions,
): readonly object[] {
  const actor = writePerson(context.actor, options);
  const eventTime = new Date(event.at).toISOString();
  const writing = { context, options, actor, eventTime };
  const matter = "quiz" in event ? matterOfQuiz(event, writing) : matterOf(event, writing);
  const told: CaliperPlatformEvent = {
    "@context": CONTEXT_1_2,
    id: `urn:uuid:${context.id}`,
    ...PLATFORM_TERMS[event.type],
    actor,
    ...matter,
    eventTime,
    ...writeSurroundings(undefined, actor, options),
  };
  const events = [told, ...gradeOf(event, writing)];
  return options.version === "1.1" ? events.map(toOlder) : events;
}

type InQuiz = Extract<RecordedEvent, { readonly attempt: number }>;

function matterOf(event: Exclude<RecordedEvent, InQuiz>, writing: Writing): Matter {
  const { language } = writing.context;
  if ("application" in event) {
    const object = writeThing("SoftwareApplication", event.application, language);
    return { object, ...extended({ tool: "tool" in event ? event.tool : undefined }) };
  }
  if ("category" in event) {
    return { object: writeThing("DigitalResourceCollection", event.category, language) };
  }
  const entry = writeEntry(event.entry, language);
  if ("collaborator" in event) {
    return { object: writeOther(event.collaborator, writing.options), target: entry };
  }
  return event.type === "commented"
    ? { object: entry, generated: writeComment(event, writing) }
    : { object: entry };
}

function writeComment(
  { comment, entry }: Extract<RecordedEvent, { readonly type: "commented" }>,
  { actor, context }: Writing,
): Entity {
  return {
    ...writeEntity("Comment", comment?.id ?? `urn:x-playtrace:comment:${context.id}`),
    commenter: actor.id,
    commentedOn: entry.id,
    ...(comment?.text !== undefined && { value: wellFormed(comment.text) }),
  };
}

function matterOfQuiz(event: InQuiz, { actor, context, eventTime, options }: Writing): Matter {
  const { language } = context;
  const attempt = writeAttempt({ event, assignee: actor.id, eventTime, options });
  if (!("question" in event)) {
    return { object: writeAssessment(event.quiz, options, language), generated: attempt };
  }
  const object = writeItem(event.question, event.quiz, language);
  return event.type === "question-answered"
    ? { object, generated: writeResponse(context.id, attempt, event) }
    : // Caliper 1.1 wants no Attempt of a question that was skipped.
      { object, ...extended({ attempt: event.attempt }) };
}

/** The learner's score, which the application gives. */
function gradeOf(
  event: RecordedEvent,
  { actor, context, eventTime, options }: Writing,
): readonly CaliperPlatformEvent[] {
  if (event.type !== "quiz-submitted" || !event.score) return [];
  const { score, success } = event;
  const {
    membership: _ofLearner,
    session: _sitting,
    ...around
  } = writeSurroundings(undefined, actor, options);
  const app = writeEntity("SoftwareApplication", options.edApp ?? options.sensor, options.base);
  const attempt = writeAttempt({ event, assignee: actor.id, eventTime, options });
  return [
    {
      "@context": CONTEXT_1_2,
      id: `urn:uuid:${siblingOf(context.id)}`,
      ...GRADE_TERMS,
      actor: app,
      object: attempt,
      generated: writeScore(context.id, attempt, { score, success, scoredBy: app.id }),
      eventTime,
      ...around,
    },
  ];
}

/** Another UUID of version 4, the same for the same one: formats make no ids. */
const siblingOf = (uuid: string): string =>
  uuid.replace(/^[\da-f]/i, (digit) => (Number.parseInt(digit, 16) ^ 8).toString(16));
