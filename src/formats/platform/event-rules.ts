import type { PlatformEventType } from "../../events/platform-event.ts";
import {
  fieldsOf,
  isAddress,
  isCount,
  isFlag,
  isObject,
  isPerson,
  isScore,
  isText,
  isTexts,
  type Fields,
} from "./event-parts.ts";

/** What must hold of one part of an event; `event` holds the others. */
export type EventRule = readonly [
  path: string,
  holds: (value: unknown, event: Fields) => boolean,
  expected: string,
];

/** Left out, or as it must be. */
const orNone =
  (holds: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    value === undefined || holds(value);

const thing = (name: string): readonly EventRule[] => [
  [name, isObject, "given, as an object"],
  [`${name}.id`, isAddress, "an absolute IRI"],
  [`${name}.name`, orNone(isTexts), "a text, or texts by language"],
  [`${name}.description`, orNone(isTexts), "a text, or texts by language"],
];

const entry: readonly EventRule[] = [
  ...thing("entry"),
  ["entry.kind", orNone((value) => value === "video" || value === "audio"), "video or audio"],
];

const quiz: readonly EventRule[] = [
  ...thing("quiz"),
  ["quiz.creator", orNone(isPerson), "a person, known by one identifier"],
  ["quiz.attemptsAllowed", orNone(isCount), "a whole number from 1"],
  ["quiz.scrubbingAllowed", orNone(isFlag), "true or false"],
  ["quiz.changesAllowed", orNone(isFlag), "true or false"],
  ["quiz.scoreType", orNone(isText), "a text"],
  ["attempt", isCount, "a whole number from 1"],
];

const QUESTION_TYPES: ReadonlySet<unknown> = new Set([
  "multiple-choice",
  "multiple-answers",
  "true-false",
  "fill-in",
  "open",
  "reflection-point",
]);

const isChoice = (value: unknown): boolean => {
  const { id, text } = fieldsOf(value);
  return isText(id) && /^[^\s[\]]+$/.test(id) && isTexts(text);
};

const isListOf = (value: unknown, holds: (one: unknown) => boolean): boolean =>
  Array.isArray(value) && value.length > 0 && value.every(holds);

const question: readonly EventRule[] = [
  ...quiz,
  ...thing("question"),
  [
    "question.type",
    (value) => QUESTION_TYPES.has(value),
    "multiple-choice, multiple-answers, true-false, fill-in, open or reflection-point",
  ],
  ["question.text", isTexts, "a text, or texts by language"],
  ["question.total", isCount, "a whole number from 1"],
  [
    "question.index",
    (value, event) => isCount(value) && value <= Number(fieldsOf(event["question"])["total"]),
    "a whole number from 1 to the total",
  ],
  ["question.choices", orNone((value) => isListOf(value, isChoice)), "a list of ids and texts"],
];

const isAnswer = (value: unknown, event: Fields): boolean => {
  const { type } = fieldsOf(event["question"]);
  if (type === "true-false") return isFlag(value);
  if (type === "multiple-answers") return isListOf(value, isText);
  return type === "reflection-point" ? value === "passed" : isText(value);
};

const isCorrect = (value: unknown, event: Fields): boolean => {
  const { type } = fieldsOf(event["question"]);
  if (value === undefined) return true;
  if (type === "fill-in") return isText(value) || isListOf(value, isText);
  return type !== "reflection-point" && isAnswer(value, event);
};

const outcome: readonly EventRule[] = [
  ["success", orNone(isFlag), "true or false"],
  ["score", orNone(isScore), "points that lie between min and max"],
];

/** What must hold of each event, in the order in which it is told. */
export const EVENT_RULES: Readonly<Record<PlatformEventType, readonly EventRule[]>> = {
  "logged-in": thing("application"),
  "category-viewed": thing("category"),
  liked: entry,
  commented: [
    ...entry,
    ["comment", orNone(isObject), "an object"],
    ["comment.id", orNone(isAddress), "an absolute IRI"],
    ["comment.text", orNone(isText), "a text"],
  ],
  uploaded: entry,
  published: entry,
  unlisted: entry,
  "collaborator-added": [...entry, ["collaborator", isPerson, "a person, known by one identifier"]],
  "capture-launched": [
    ...thing("application"),
    [
      "tool",
      (value) => value === "capture-space" || value === "kaltura-capture",
      "capture-space or kaltura-capture",
    ],
  ],
  "quiz-started": quiz,
  "quiz-retaken": [...quiz, ["attempt", (value) => Number(value) > 1, "2 or more"]],
  "question-answered": [
    ...question,
    ["question.correct", isCorrect, "an answer to the question"],
    ["answer", isAnswer, "an answer to the question: a text, texts, true or false, or passed"],
    ...outcome,
  ],
  "question-skipped": question,
  "quiz-submitted": [...quiz, ...outcome],
};
