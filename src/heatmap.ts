import { defineHeatmap } from "./report/heatmap-element.ts";

export type { HeatmapElement } from "./report/heatmap-element.ts";

defineHeatmap();
