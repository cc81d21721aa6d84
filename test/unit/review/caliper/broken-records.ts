import { contexts, envelopes } from "./broken-envelopes.ts";
import { identities, ofPeople } from "./broken-identities.ts";
import { ofMedia, ofQuizzes } from "./broken-media.ts";
import { shapes } from "./broken-shapes.ts";

/** Records that each break one rule, made of golden ones by one change. */
export const BROKEN_RECORDS = [
  ...envelopes,
  ...contexts,
  ...identities,
  ...shapes,
  ...ofMedia,
  ...ofPeople,
  ...ofQuizzes,
].map(([broken, what, golden, ...edits]) => {
  const [rule = "", level = "error"] = broken.split(" ");
  return { rule, level, what, golden, edits };
});
