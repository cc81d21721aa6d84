import type { Edit } from "./edited.ts";
import type { GoldenName } from "./golden-records.ts";

/** A golden record breaks exactly this rule by these edits. */
export type BrokenRow = readonly [rule: string, what: string, golden: GoldenName, ...edits: readonly Edit[]];
