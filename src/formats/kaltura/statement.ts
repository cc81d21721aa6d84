import type { Context, Result, StatementActivity, Verb } from "../xapi/statement.ts";
import type { Agent } from "./agent.ts";

/** An activity that says what it is, as MediaSpace's do. */
export interface KalturaActivity extends StatementActivity {
  readonly objectType: "Activity";
}

/** A statement of the shape that MediaSpace sends. */
export interface KalturaStatement {
  readonly id: string;
  readonly actor: Agent;
  readonly verb: Verb;
  readonly object: KalturaActivity;
  readonly result: Result;
  readonly context: Omit<Context, "contextActivities"> & {
    readonly contextActivities: {
      readonly category: readonly KalturaActivity[];
      readonly other?: readonly KalturaActivity[];
    };
  };
  /** UTC, with milliseconds. */
  readonly timestamp: string;
}
