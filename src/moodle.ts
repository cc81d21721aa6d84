export { moodle, moodleToken } from "./moodle/moodle.ts";
export type { MoodleDestination } from "./moodle/moodle.ts";
export { moodleProgress } from "./moodle/moodle-progress.ts";
export type { MoodleProgressOptions } from "./moodle/moodle-progress.ts";
export type { MoodleOptions, MoodleSite, MoodleTokenOptions } from "./moodle/options.ts";
export { reviewForMoodle } from "./review/moodle/review-for-moodle.ts";
export type { MoodleFinding } from "./review/moodle/finding.ts";
export type { MoodleRule } from "./review/moodle/clauses.ts";
export type { ReviewedSite } from "./review/moodle/site.ts";
