export { createReport } from "./report/create-report.ts";
export type { Report } from "./report/create-report.ts";
export { heatmapOf } from "./report/heatmap.ts";
export { heatmapStyles } from "./report/heatmap-styles.ts";
export { viewsOf } from "./report/views-of.ts";
export type { CompletionDay, FilmPart, FilmSummary, Views } from "./report/views.ts";
export type { HtmlElement } from "./markup/element.ts";
export { toNodes } from "./markup/to-nodes.ts";
export { toText } from "./markup/to-text.ts";
