export { kalturaCaliper } from "./formats/kaltura/caliper-format.ts";
export type { KalturaCaliperOptions, KalturaEntryOptions } from "./formats/kaltura/caliper-options.ts";
export type { KalturaStatement } from "./formats/kaltura/statement.ts";
export { kalturaXapi } from "./formats/kaltura/xapi-format.ts";
export type { KalturaLearner, KalturaPlace, KalturaXapiOptions } from "./formats/kaltura/xapi-options.ts";
