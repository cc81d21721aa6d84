/**
 * How a heat map looks, in a page or a shadow root. An author may set `--playtrace-accent`, `--playtrace-line`,
 * `--playtrace-ink` and `--playtrace-ground`.
 */
export const heatmapStyles = `
.heatmap {
  --bar: var(--playtrace-accent, light-dark(#1b5fc1, #8db8ff));
  --rest: var(--playtrace-line, light-dark(#b3261e, #ff9d94));
  --text: var(--playtrace-ink, light-dark(#1a1d23, #e9ebf0));
  margin: 0;
  padding: 0.5rem;
  background: var(--playtrace-ground, light-dark(#fff, #15171c));
  color: var(--text);
  font: 0.875rem/1.5 system-ui, sans-serif;
  overflow-wrap: anywhere;
}
.heatmap .film { position: relative; margin-block: 0.5rem; }
.heatmap .film:focus-visible { outline: 3px solid var(--bar); outline-offset: 2px; }
.heatmap .film[role="slider"] { cursor: pointer; }
.heatmap svg { display: block; width: 100%; height: 6rem; }
.heatmap .bars rect { fill: var(--bar); shape-rendering: crispEdges; }
.heatmap polyline {
  fill: none;
  stroke: var(--rest);
  stroke-width: 2px;
  stroke-dasharray: 6 3;
  vector-effect: non-scaling-stroke;
}
.heatmap .playhead { stroke: var(--text); stroke-width: 2px; vector-effect: non-scaling-stroke; }
.heatmap .clock {
  display: flex;
  justify-content: space-between;
  border-top: 1px solid var(--text);
  font-size: 0.75rem;
  font-variant-numeric: tabular-nums;
}
.heatmap .legend {
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem 1.25rem;
  margin: 0;
  padding: 0;
  list-style: none;
}
.heatmap .legend li::before {
  content: "";
  display: inline-block;
  width: 1.25em;
  margin-inline-end: 0.4em;
  vertical-align: middle;
}
.heatmap .legend .views::before { border-top: 0.75em solid var(--bar); }
.heatmap .legend .remaining::before { border-top: 2px dashed var(--rest); }
.heatmap table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
.heatmap th, .heatmap td { padding: 0.125rem 0.375rem; text-align: start; font-weight: normal; overflow-wrap: break-word; }
.heatmap thead th { font-weight: bold; }
.heatmap summary { padding-block: 0.25rem; cursor: pointer; }
@media (forced-colors: active) {
  .heatmap .bars rect { fill: CanvasText; }
}
`;
