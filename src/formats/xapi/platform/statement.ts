/**
 * The parts of a statement about what happened around the player, named as the specification names them.
 * https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Data.md#24-statement-properties
 */
import type { Actor, LanguageMap } from "../../../events/tracking-context.ts";
import type { Extensions, Verb } from "../statement.ts";

export interface InteractionComponent {
  readonly id: string;
  readonly description: LanguageMap;
}

export interface PlatformDefinition {
  readonly type: string;
  readonly name?: LanguageMap;
  readonly description?: LanguageMap;
  readonly interactionType?: "choice" | "true-false" | "fill-in" | "long-fill-in" | "other";
  readonly correctResponsesPattern?: readonly string[];
  readonly choices?: readonly InteractionComponent[];
}

export interface PlatformActivity {
  readonly objectType: "Activity";
  readonly id: string;
  readonly definition: PlatformDefinition;
}

export type PlatformAgent = Actor & { readonly objectType: "Agent" };

export interface PlatformScore {
  /** Share of the points, -1..1. */
  readonly scaled: number;
  readonly raw: number;
  readonly min: number;
  readonly max: number;
}

export interface PlatformResult {
  readonly score?: PlatformScore;
  readonly success?: boolean;
  readonly completion?: true;
  readonly response?: string;
}

export interface PlatformStatementContext {
  readonly registration?: string;
  readonly language?: string;
  readonly platform?: string;
  readonly contextActivities?: Readonly<Partial<Record<"parent" | "category" | "other", PlatformActivity[]>>>;
  readonly extensions?: Extensions;
}

/** A statement about what happened around the player; none of them claims the Video Profile. */
export interface PlatformStatement {
  readonly id: string;
  readonly actor: Actor;
  readonly verb: Verb;
  readonly object: PlatformActivity | PlatformAgent;
  readonly result?: PlatformResult;
  readonly context?: PlatformStatementContext;
  /** UTC, with milliseconds. */
  readonly timestamp: string;
}
