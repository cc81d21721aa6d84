/**
 * The parts of an xAPI statement that Playtrace writes, named as the specification names them.
 * https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Data.md#24-statement-properties
 */
import type { Actor, LanguageMap } from "../../events/tracking-context.ts";

/** Values by IRI. */
export type Extensions = Readonly<Record<string, unknown>>;

export interface Verb {
  readonly id: string;
  readonly display: LanguageMap;
}

export interface ActivityDefinition {
  readonly type: string;
  readonly name?: LanguageMap;
  readonly description?: LanguageMap;
}

export interface StatementActivity {
  readonly id: string;
  readonly definition: ActivityDefinition;
}

export interface Result {
  readonly completion?: true;
  /** ISO 8601, such as `PT83.25S`. */
  readonly duration?: string;
  readonly extensions?: Extensions;
}

export interface Context {
  readonly registration: string;
  /** Spoken language, as a BCP 47 tag. */
  readonly language?: string;
  readonly platform?: string;
  /** Absent where the statement does not claim the Video Profile. */
  readonly contextActivities?: { readonly category: { readonly id: string }[] };
  readonly extensions: Extensions;
}

/** A statement as Playtrace writes it; it can be handed to whatever takes a statement of `@xapi/xapi`. */
export interface Statement {
  readonly id: string;
  readonly actor: Actor;
  readonly verb: Verb;
  readonly object: StatementActivity;
  readonly result?: Result;
  readonly context: Context;
  /** UTC, with milliseconds. */
  readonly timestamp: string;
}
