/** Whether satisfaction counts: only where the launch is `Normal`. */
export const launchModes = ["Normal", "Browse", "Review"] as const;
export type LaunchMode = (typeof launchModes)[number];

/** What an LMS lays down for one launch of one assignable unit, and holds the unit to. */
export interface LaunchTerms {
  /** Known by an account. */
  readonly actor: { readonly account: { readonly homePage: string; readonly name: string } };
  /** UUID. */
  readonly registration: string;
  /** The session as it stands in the context template. */
  readonly sessionId: string;
  /** IRI of the unit, as the LMS made it. */
  readonly activityId: string;
  readonly mode: LaunchMode;
  /** 0..1; `undefined`: the unit may judge as it likes. */
  readonly masteryScore: number | undefined;
  /** What the context of every statement must hold, unaltered. */
  readonly contextTemplate: Readonly<Record<string, unknown>>;
}
