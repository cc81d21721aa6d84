import type {
  PlatformEvent,
  QuestionAnswer,
  QuestionType,
  QuizScore,
} from "../../../events/platform-event.ts";
import { wellFormed } from "../../well-formed.ts";
import type { Entity } from "../entity.ts";
import { toIri } from "../iri.ts";
import type { CaliperOptions } from "../options.ts";
import { extended } from "./entities.ts";

/** What is known of one attempt at a quiz. */
interface AttemptParts {
  readonly event: Extract<PlatformEvent, { readonly attempt: number }>;
  /** IRI of the learner. */
  readonly assignee: string;
  /** ISO 8601. */
  readonly eventTime: string;
  readonly options: CaliperOptions;
}

/** Writes an attempt; its id is the same whenever this learner's attempt is spoken of, and of nobody where nobody is named. */
export function writeAttempt({ event, assignee, eventTime, options }: AttemptParts): Entity {
  const { attempt: count, quiz, type } = event;
  return {
    id: options.anonymous
      ? "_:attempt"
      : toIri(JSON.stringify([assignee, quiz.id, count]), "attempt", options.base),
    type: "Attempt",
    assignee,
    assignable: quiz.id,
    count,
    ...(/^quiz-(started|retaken)$/.test(type) && { startedAtTime: eventTime }),
    ...(type === "quiz-submitted" && { endedAtTime: eventTime }),
  };
}

/** Caliper's words for answers; of what is written freely or passed it has none in the Assessment Profile. */
const RESPONSES: Readonly<Partial<Record<QuestionType, string>>> = {
  "multiple-choice": "MultipleChoice",
  "multiple-answers": "MultipleResponse",
  "true-false": "TrueFalse",
  "fill-in": "FillinBlank",
};

/** @param id UUID of the event */
export function writeResponse(
  id: string,
  attempt: Entity,
  event: Extract<PlatformEvent, { readonly type: "question-answered" }>,
): Entity {
  const { answer, question, score, success } = event;
  const kind = RESPONSES[question.type];
  const texts = textsIn(answer);
  const isList = kind === "MultipleResponse" || kind === "FillinBlank";
  return {
    id: `urn:x-playtrace:response:${id}`,
    type: `${kind ?? ""}Response`,
    attempt,
    ...(kind && (isList ? { values: texts } : { value: texts.join() })),
    ...extended({
      answer: kind ? undefined : texts.join(),
      success,
      score: score?.given,
      max_score: score?.max,
      min_score: score?.min,
    }),
  };
}

/** @param id UUID of the event */
export function writeScore(
  id: string,
  attempt: Entity,
  outcome: { readonly score: QuizScore; readonly success?: boolean | undefined; readonly scoredBy: string },
): Entity {
  const { score, scoredBy, success } = outcome;
  return {
    id: `urn:x-playtrace:score:${id}`,
    type: "Score",
    attempt: attempt.id,
    maxScore: score.max,
    scoreGiven: score.given,
    scoredBy,
    ...extended({ success, min_score: score.min }),
  };
}

const textsIn = (answer: QuestionAnswer): readonly string[] =>
  (typeof answer === "object" ? answer : [String(answer)]).map(wellFormed);
