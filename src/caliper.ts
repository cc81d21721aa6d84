export { caliper } from "./formats/caliper/format.ts";
export type * from "./formats/caliper/options.ts";
export type { CaliperVersion } from "./formats/caliper/versions.ts";
