import type {
  PlatformEntry,
  PlatformThing,
  Question,
  QuestionAnswer,
  QuestionType,
  Quiz,
} from "../../../events/platform-event.ts";
import { textsOf } from "../../platform/texts.ts";
import { wellFormed as wellFormedText } from "../../well-formed.ts";
import { VIDEO_ACTIVITY } from "../iris.ts";
import { wellFormed } from "../well-formed.ts";
import { QUESTION_TYPE, QUIZ_TYPE } from "./iris.ts";
import type { PlatformActivity, PlatformDefinition } from "./statement.ts";

/** https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Data.md#interaction-types */
const INTERACTIONS: Readonly<Record<QuestionType, NonNullable<PlatformDefinition["interactionType"]>>> = {
  "multiple-choice": "choice",
  "multiple-answers": "choice",
  "true-false": "true-false",
  "fill-in": "fill-in",
  open: "long-fill-in",
  "reflection-point": "other",
};

export function writeActivity(type: string, { id, name, description }: PlatformThing): PlatformActivity {
  return {
    objectType: "Activity",
    id,
    definition: {
      type,
      ...(name && { name: wellFormed(textsOf(name)) }),
      ...(description && { description: wellFormed(textsOf(description)) }),
    },
  };
}

/** The media as the player's statements name it: the Video Profile knows one type only. */
export const writeEntry = (entry: PlatformEntry): PlatformActivity => writeActivity(VIDEO_ACTIVITY, entry);

export const writeQuiz = (quiz: Quiz): PlatformActivity => writeActivity(QUIZ_TYPE, quiz);

/** The question's text is the description: what stands before the learner. */
export function writeQuestion(question: Question): PlatformActivity {
  const { choices, correct, text, type } = question;
  const { definition, ...activity } = writeActivity(QUESTION_TYPE, { ...question, description: text });
  return {
    ...activity,
    definition: {
      ...definition,
      interactionType: INTERACTIONS[type],
      ...(correct !== undefined && { correctResponsesPattern: writePattern(type, correct) }),
      ...(choices &&
        INTERACTIONS[type] === "choice" && {
          choices: choices.map((choice) => ({
            id: wellFormedText(choice.id),
            description: wellFormed(textsOf(choice.text)),
          })),
        }),
    },
  };
}

/** Several texts that one answer consists of, or one of several that would be right. */
function writePattern(type: QuestionType, correct: QuestionAnswer): readonly string[] {
  return type === "fill-in" && typeof correct === "object"
    ? correct.map(wellFormedText)
    : [writeResponse(correct)];
}

/** An answer, as the specification's data model has it: `a[,]b`. */
export function writeResponse(answer: QuestionAnswer): string {
  return wellFormedText(typeof answer === "object" ? answer.join("[,]") : String(answer));
}
