import { describe, expect, it } from "vitest";
import { TrackingError } from "../../../../src/errors.ts";
import { checkEvent } from "../../../../src/formats/platform/check-event.ts";
import {
  application,
  category,
  choice,
  entry,
  quiz,
  reflection,
  sitting,
  statementOfTruth,
  wandering,
} from "../../../fixtures/platform/quiz-sitting.ts";

function refusalOf(event: object): TrackingError {
  try {
    checkEvent(event);
  } catch (cause) {
    if (cause instanceof TrackingError) return cause;
    throw cause;
  }
  throw new Error("nothing was refused");
}

const answered = { type: "question-answered", quiz, attempt: 1, question: choice, answer: "b" };
const submitted = { type: "quiz-submitted", quiz, attempt: 1 };

describe("checkEvent", () => {
  it.each([...wandering, ...sitting].map((event) => [event.type, event] as const))(
    "takes %s as it is meant",
    (_, event) => {
      expect(() => checkEvent(event)).not.toThrow();
    },
  );

  it("names a type that no event has", () => {
    const error = refusalOf({ type: "applauded" });
    expect(error).toMatchObject({ code: "invalid-event", which: "type" });
    expect(error.message).toBe('No event of a platform has the type "applauded".');
    expect(refusalOf({ type: "toString" }).which).toBe("type");
    expect(refusalOf({}).which).toBe("type");
  });

  it("says of an answer without a question that it lacks one", () => {
    const error = refusalOf({ type: "question-answered", quiz, attempt: 1, answer: "b" });
    expect(error).toMatchObject({ code: "invalid-event", which: "question-answered.question" });
    expect(error.message).toBe('The "question" of "question-answered" must be given, as an object.');
  });

  it.each([
    ["application", { type: "logged-in" }],
    ["application.id", { type: "logged-in", application: { id: "videos" } }],
    ["application.name", { type: "logged-in", application: { ...application, name: "" } }],
    ["category.id", { type: "category-viewed", category: { ...category, id: "_:a" } }],
    ["category.description", { type: "category-viewed", category: { ...category, description: {} } }],
    ["category.name", { type: "category-viewed", category: { ...category, name: { en_US: "Biology" } } }],
    ["entry.kind", { type: "liked", entry: { ...entry, kind: "film" } }],
    ["entry", { type: "uploaded", entry: null }],
    ["comment.id", { type: "commented", entry, comment: { id: "7" } }],
    ["comment.text", { type: "commented", entry, comment: { text: 7 } }],
    ["collaborator", { type: "collaborator-added", entry, collaborator: { name: "T. Teacher" } }],
    [
      "collaborator",
      {
        type: "collaborator-added",
        entry,
        collaborator: { openid: "https://a.example", mbox: "mailto:a@a.example" },
      },
    ],
    ["tool", { type: "capture-launched", application, tool: "camera" }],
    ["quiz", { type: "quiz-started", attempt: 1 }],
    ["quiz.creator", { type: "quiz-started", attempt: 1, quiz: { ...quiz, creator: "T. Teacher" } }],
    ["quiz.attemptsAllowed", { type: "quiz-started", attempt: 1, quiz: { ...quiz, attemptsAllowed: 0 } }],
    [
      "quiz.scrubbingAllowed",
      { type: "quiz-started", attempt: 1, quiz: { ...quiz, scrubbingAllowed: "no" } },
    ],
    ["quiz.scoreType", { type: "quiz-started", attempt: 1, quiz: { ...quiz, scoreType: "" } }],
    ["attempt", { type: "quiz-started", quiz }],
    ["attempt", { type: "quiz-retaken", quiz, attempt: 1 }],
    ["question.type", { ...answered, question: { ...choice, type: "essay" } }],
    ["question.text", { ...answered, question: { ...choice, text: undefined } }],
    ["question.index", { ...answered, question: { ...choice, index: 4 } }],
    ["question.choices", { ...answered, question: { ...choice, choices: [{ id: "a b", text: "A" }] } }],
    ["question.correct", { ...answered, question: { ...choice, correct: true } }],
    ["question.correct", { ...answered, question: { ...reflection, correct: "passed" }, answer: "passed" }],
    ["answer", { ...answered, answer: undefined }],
    ["answer", { ...answered, answer: ["b"] }],
    ["answer", { ...answered, question: reflection, answer: "thought" }],
    ["answer", { ...answered, question: statementOfTruth, answer: "true" }],
    ["success", { ...answered, success: 1 }],
    ["score", { ...submitted, score: { given: 4, max: 3 } }],
    ["score", { ...submitted, score: { given: 0, max: 0 } }],
    ["score", { ...submitted, score: { given: Number.NaN, max: 3 } }],
  ])("refuses a wrong %s by its name", (part, event) => {
    expect(refusalOf(event)).toMatchObject({ code: "invalid-event", which: `${event.type}.${part}` });
  });
});
