export { caliper } from "./formats/caliper/format.ts";
export type * from "./formats/caliper/options.ts";
export type { CaliperVersion } from "./formats/caliper/versions.ts";
export type { Rule } from "./review/clauses.ts";
export type { Finding } from "./review/finding.ts";
export { reviewEvent } from "./review/review-event.ts";
export type * from "./launch/caliper/options.ts";
export type * from "./launch/caliper/resolution.ts";
export { resolveCaliper } from "./launch/caliper/resolve-caliper.ts";
