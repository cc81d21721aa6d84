export { createReport } from "./report/create-report.ts";
export type { Report } from "./report/create-report.ts";
export { viewsOf } from "./report/views-of.ts";
export type { CompletionDay, FilmPart, FilmSummary, Views } from "./report/views.ts";
