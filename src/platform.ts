export type * from "./events/platform-event.ts";
export { withPlatform } from "./formats/platform/with-platform.ts";
export type { PlatformStatement } from "./formats/xapi/platform/statement.ts";
