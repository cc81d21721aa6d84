export { xapi } from "./formats/xapi/format.ts";
export type { XapiFormat, XapiOptions } from "./formats/xapi/format.ts";
export type { Statement } from "./formats/xapi/statement.ts";
