import type { Finding } from "../../review/finding.ts";

/** Levels, the gravest first. */
export const LEVELS = ["error", "deviation", "advice"] as const;

/** One rule at one level, and how often it was broken. */
export interface RuleCount extends Pick<Finding, "rule" | "level" | "why" | "remedy" | "link"> {
  readonly count: number;
  /** The first findings. */
  readonly examples: readonly Pick<Finding, "path" | "message">[];
}

/** What a session of the Video Profile told, in order. */
export interface Story {
  /** Where its first statement stood. */
  readonly path: string;
  readonly acts: readonly {
    readonly verb: string;
    readonly at: number;
    readonly position: number | undefined;
  }[];
}

/** What the review of one source came to; bounded, however much was read. */
export interface ReviewResult {
  readonly source: string;
  readonly statements: number;
  /** Caliper events and descriptions of entities. */
  readonly events: number;
  readonly sessions: number;
  /** Statements that came too late for the review of their session. */
  readonly late: number;
  readonly levels: Readonly<Record<Finding["level"], number>>;
  /** The gravest and most frequent first. */
  readonly rules: readonly RuleCount[];
  /** Verbs and actions, the most frequent first. */
  readonly verbs: readonly { readonly verb: string; readonly count: number }[];
  /** The first sessions. */
  readonly stories: readonly Story[];
  /** The first findings, in the order in which they were made. */
  readonly findings: readonly Finding[];
}
