export { xapi } from "./formats/xapi/format.ts";
export type { XapiFormat, XapiOptions } from "./formats/xapi/format.ts";
export type { Statement } from "./formats/xapi/statement.ts";
export { stateResource, type StateResourceOptions } from "./progress/state-resource.ts";
export type { Finding } from "./review/finding.ts";
export type { Rule } from "./review/clauses.ts";
export { reviewStatement } from "./review/review-statement.ts";
export { reviewStatements } from "./review/review-statements.ts";
