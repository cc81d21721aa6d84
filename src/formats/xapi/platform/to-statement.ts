import type { PlatformContext, QuizScore, RecordedEvent } from "../../../events/platform-event.ts";
import { thousandths } from "../../thousandths.ts";
import { wellFormed } from "../../well-formed.ts";
import { extensions } from "../extensions.ts";
import { OWN_EXTENSION } from "../iris.ts";
import type { Extensions } from "../statement.ts";
import { writeActivity, writeEntry, writeQuestion, writeQuiz, writeResponse } from "./activities.ts";
import { APPLICATION_TYPE, CATEGORY_TYPE } from "./iris.ts";
import type {
  PlatformActivity,
  PlatformResult,
  PlatformScore,
  PlatformStatement,
  PlatformStatementContext,
} from "./statement.ts";
import { PLATFORM_VERBS } from "./verbs.ts";

/** Writes what happened around the player as a statement. */
export function toPlatformStatement(event: RecordedEvent, context: PlatformContext): PlatformStatement {
  const result = writeResult(event);
  const circumstances = writeContext(event, context);
  return {
    id: context.id,
    actor: context.actor,
    verb: PLATFORM_VERBS[event.type],
    object: writeObject(event),
    ...(result && { result }),
    ...(Object.keys(circumstances).length && { context: circumstances }),
    timestamp: new Date(event.at).toISOString(),
  };
}

function writeObject(event: RecordedEvent): PlatformStatement["object"] {
  if ("question" in event) return writeQuestion(event.question);
  if ("quiz" in event) return writeQuiz(event.quiz);
  if ("application" in event) return writeActivity(APPLICATION_TYPE, event.application);
  if ("category" in event) return writeActivity(CATEGORY_TYPE, event.category);
  return "collaborator" in event ? { objectType: "Agent", ...event.collaborator } : writeEntry(event.entry);
}

function writeResult(event: RecordedEvent): PlatformResult | undefined {
  if (event.type === "commented") {
    const text = event.comment?.text;
    return text === undefined ? undefined : { response: wellFormed(text) };
  }
  const submitted = event.type === "quiz-submitted";
  if (!submitted && event.type !== "question-answered") return undefined;
  const { score, success } = event;
  return {
    ...(score && { score: writeScore(score) }),
    ...(success !== undefined && { success }),
    ...(submitted ? { completion: true } : { response: writeResponse(event.answer) }),
  };
}

function writeScore({ given, max, min = 0 }: QuizScore): PlatformScore {
  return { scaled: thousandths((given - min) / (max - min)), raw: given, min, max };
}

function writeContext(event: RecordedEvent, context: PlatformContext): PlatformStatementContext {
  const { language, platform, registration } = context;
  const parent = parentOf(event);
  const told = extensions(factsOf(event));
  // Where the object is a person there is no platform: xAPI 2.4.6.
  const isOfPerson = event.type === "collaborator-added";
  return {
    ...(registration && { registration }),
    ...(language && { language }),
    ...(platform && !isOfPerson && { platform }),
    ...(parent && { contextActivities: { parent: [parent] } }),
    ...(Object.keys(told).length && { extensions: told }),
  };
}

/** What the object is a part of. */
function parentOf(event: RecordedEvent): PlatformActivity | undefined {
  if ("question" in event) return writeQuiz(event.quiz);
  return event.type === "collaborator-added" ? writeEntry(event.entry) : undefined;
}

/** What xAPI has no property for, by names of our own; what is not known is `undefined`. */
function factsOf(event: RecordedEvent): Extensions {
  if ("tool" in event) return own({ tool: event.tool });
  if (event.type === "commented") return own({ comment: event.comment?.id });
  if (!("quiz" in event)) return {};
  const { attempt, quiz } = event;
  if ("question" in event) {
    const { index, total, type } = event.question;
    return own({ attempt, "question-type": type, "question-index": index, "question-total": total });
  }
  return own({
    attempt,
    "attempts-allowed": quiz.attemptsAllowed,
    "scrubbing-allowed": quiz.scrubbingAllowed,
    "changes-allowed": quiz.changesAllowed,
    "score-type": quiz.scoreType,
    "quiz-creator": quiz.creator,
  });
}

const own = (facts: Extensions): Extensions =>
  Object.fromEntries(Object.entries(facts).map(([name, value]) => [OWN_EXTENSION + name, value]));
