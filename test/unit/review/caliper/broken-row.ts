import type { Edit } from "./edited.ts";
import type { GoldenName } from "./golden-records.ts";

/** A golden record breaks exactly this rule by these edits; the level is error unless the rule says another. */
export type BrokenRow = readonly [rule: string, what: string, golden: GoldenName, ...edits: readonly Edit[]];
