/**
 * What a learner did around the player, in the past tense: on the platform's pages, and in a quiz within a video. The page
 * tells it, for no player says so. Like learning events these know no learner, no id and no format.
 */
import type { Actor, LanguageMap, TrackingContext } from "./tracking-context.ts";

/** A text in a language that is not known, or texts by language. */
export type PlatformText = string | LanguageMap;

/** Something with an address that is the same for ever. */
export interface PlatformThing {
  /** Absolute IRI. */
  readonly id: string;
  readonly name?: PlatformText | undefined;
  readonly description?: PlatformText | undefined;
}

/** A video or audio of the platform; the id is the activity's, where it is played as well. */
export interface PlatformEntry extends PlatformThing {
  /** Default `"video"`. */
  readonly kind?: "video" | "audio" | undefined;
}

/** A quiz within a video, and its rules. */
export interface Quiz extends PlatformThing {
  readonly creator?: Actor | undefined;
  /** How often a learner may take it. */
  readonly attemptsAllowed?: number | undefined;
  /** Whether the learner may seek while it goes on. */
  readonly scrubbingAllowed?: boolean | undefined;
  /** Whether an answer may be given anew. */
  readonly changesAllowed?: boolean | undefined;
  /** Which attempt counts: `"latest"`, `"highest"`, or in the platform's own words. */
  readonly scoreType?: string | undefined;
}

/** A reflection point asks for nothing: its answer is `"passed"`. */
export type QuestionType =
  "multiple-choice" | "multiple-answers" | "true-false" | "fill-in" | "open" | "reflection-point";

/** A question, the same whenever it is spoken of. */
export interface Question extends Omit<PlatformThing, "description"> {
  readonly type: QuestionType;
  /** Place among the questions of the quiz; the first is 1. */
  readonly index: number;
  /** How many questions the quiz has. */
  readonly total: number;
  readonly text: PlatformText;
  /** What may be chosen, by the texts that answers consist of. */
  readonly choices?: readonly QuestionChoice[] | undefined;
  /** The right answer: all that must be chosen, or of `"fill-in"` every text that is right. */
  readonly correct?: QuestionAnswer | undefined;
}

export interface QuestionChoice {
  /** What an answer says: without blanks and brackets. */
  readonly id: string;
  readonly text: PlatformText;
}

/** One text, several of `"multiple-answers"`, or true and false. */
export type QuestionAnswer = string | readonly string[] | boolean;

/** Points: `given` lies between `min`, by default 0, and `max`. */
export interface QuizScore {
  readonly given: number;
  readonly max: number;
  readonly min?: number | undefined;
}

/** Which attempt at which quiz; the first is 1. */
interface InQuiz {
  readonly quiz: Quiz;
  readonly attempt: number;
}

export type PlatformEvent =
  | { readonly type: "logged-in"; readonly application: PlatformThing }
  /** A gallery or a channel was opened. */
  | { readonly type: "category-viewed"; readonly category: PlatformThing }
  | { readonly type: "liked"; readonly entry: PlatformEntry }
  /** `comment` may lack its id and its text. */
  | {
      readonly type: "commented";
      readonly entry: PlatformEntry;
      readonly comment?: { readonly id?: string | undefined; readonly text?: string | undefined } | undefined;
    }
  | { readonly type: "uploaded"; readonly entry: PlatformEntry }
  | { readonly type: "published"; readonly entry: PlatformEntry }
  /** It can be seen by whoever knows its address, and is in no list. */
  | { readonly type: "unlisted"; readonly entry: PlatformEntry }
  | {
      readonly type: "collaborator-added";
      readonly entry: PlatformEntry;
      readonly collaborator: Actor;
    }
  /** A tool that records was launched. */
  | {
      readonly type: "capture-launched";
      readonly tool: "capture-space" | "kaltura-capture";
      readonly application: PlatformThing;
    }
  | ({ readonly type: "quiz-started" } & InQuiz)
  /** Begun once more: `attempt` is 2 or more. */
  | ({ readonly type: "quiz-retaken" } & InQuiz)
  | ({
      readonly type: "question-answered";
      readonly question: Question;
      readonly answer: QuestionAnswer;
      /** Whether it is right; default: not told. */
      readonly success?: boolean | undefined;
      readonly score?: QuizScore | undefined;
    } & InQuiz)
  | ({ readonly type: "question-skipped"; readonly question: Question } & InQuiz)
  | ({
      readonly type: "quiz-submitted";
      readonly score?: QuizScore | undefined;
      /** Whether the quiz was passed; default: not told. */
      readonly success?: boolean | undefined;
    } & InQuiz);

export type PlatformEventType = PlatformEvent["type"];

/** An event of a platform, and when it happened: milliseconds since the Unix epoch, strictly increasing within a trace. */
export type RecordedEvent = PlatformEvent & { readonly at: number };

/** Who did it, and under which circumstances. There is no session, and a registration only where the page gave one. */
export interface PlatformContext extends Pick<TrackingContext, "id" | "actor" | "language" | "platform"> {
  readonly registration?: string | undefined;
  readonly session?: undefined;
}
