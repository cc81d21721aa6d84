import type { Command } from "../command.ts";
import { readRecords } from "../records/read-records.ts";
import { nameOf } from "../records/record-source.ts";
import { readOrder, type ReviewFormat } from "./read-order.ts";
import { help } from "./review-help.ts";
import { reviewPage } from "./review-page.ts";
import { reviewRecords } from "./review-records.ts";
import type { ReviewResult } from "./review-result.ts";
import { reviewText } from "./review-text.ts";

/** `playtrace review`: what is wrong with records. */
export const reviewCommand: Command = {
  summary: "says what is wrong with statements and Caliper events",
  help,
  async run(words, { say, signal }) {
    const { source, format } = readOrder(words);
    const result = await reviewRecords(readRecords(source, { signal }), { source: nameOf(source) });
    say((await write[format](result)).trimEnd());
    return result.levels.error > 0 ? "failed" : undefined;
  },
};

const write: Readonly<Record<ReviewFormat, (result: ReviewResult) => string | Promise<string>>> = {
  text: reviewText,
  json: (result) => JSON.stringify(result, null, 2),
  html: reviewPage,
};
