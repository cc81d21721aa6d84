/** Events of a platform that the compiler must refuse, and those that it must not: never run, checked by `tsc -p test`. */
import { createTrace, type Trace } from "../../src/index.ts";
import { withPlatform, type PlatformEvent, type Question } from "../../src/platform.ts";
import { xapi } from "../../src/xapi.ts";

export const trace: Trace = createTrace({
  endpoint: "https://lrs.example.com/xapi/",
  format: withPlatform(xapi()),
});

const quiz = { id: "https://videos.school.example/quizzes/cells" };
const question: Question = {
  id: `${quiz.id}/1`,
  type: "fill-in",
  index: 1,
  total: 1,
  text: "What divides?",
};

trace.record({ type: "question-answered", quiz, attempt: 1, question, answer: "cells" });

const { correct: _unknown, ...known } = question;
export const skipped: PlatformEvent = { type: "question-skipped", quiz, attempt: 1, question: known };

// @ts-expect-error an answer has a question
trace.record({ type: "question-answered", quiz, attempt: 1, answer: "cells" });
// @ts-expect-error no event is of this type
trace.record({ type: "applauded", entry: quiz });
// @ts-expect-error an attempt is a number
trace.record({ type: "quiz-started", quiz, attempt: "first" });
// @ts-expect-error the trace dates its events itself
trace.record({ type: "liked", entry: quiz, at: 0 });
// @ts-expect-error a page without a player gives its options, and nothing else
createTrace({ endpoint: "https://lrs.example.com/xapi/" }, { endpoint: "https://lrs.example.com/xapi/" });
