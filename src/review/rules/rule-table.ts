/**
 * What each rule rests on, how it is reported, what it asks, and why somebody should care: where in the specification
 * it stands, its levels, and two sentences.
 */
export type RuleTable = Readonly<
  Record<string, readonly [clause: string, levels: string, asks: string, why: string]>
>;
