/** The timeline and what explains it. */
export const picture = `
.picture { direction: ltr; margin-block: 4px; overflow-x: auto; border-radius: 6px; background: var(--raised); }
.picture p { padding: 16px; }
.timeline { display: block; }
.timeline text { fill: var(--quiet); font-size: 11px; font-variant-numeric: tabular-nums; }
.timeline .axis { stroke: var(--edge); }
.tick line { stroke: var(--edge); }
.stretch rect { fill: var(--watched); }
.stretch:not([data-rate="1"]) rect { fill: var(--fast); }
.stretch.open rect { fill-opacity: 0.6; }
.stretch text { fill: var(--on-accent); font-size: 10px; }
.arc .line { fill: none; stroke: var(--accent); stroke-width: 1.3; }
.arc .head { fill: var(--accent); }
.arc.backward .line { stroke: var(--amber); stroke-dasharray: 4 3; }
.arc.backward .head { fill: var(--amber); }
.pin path { fill: var(--good); stroke: var(--raised); stroke-width: 1; }
.pin.completed path { fill: none; stroke: var(--good); stroke-width: 2.2; stroke-linecap: round; }
.pin.rate path { fill: none; stroke: var(--fast); stroke-width: 1.6; }
.pin.stall path { fill: var(--amber); }
.timeline g:hover :is(rect, path) { filter: brightness(1.15); }

.legend { display: flex; flex-wrap: wrap; gap: 4px 16px; margin-block: 6px; color: var(--quiet); font-size: 12px; list-style: none; }
.legend li { display: flex; align-items: center; gap: 6px; }
.swatch { inline-size: 14px; block-size: 8px; border-radius: 2px; background: var(--watched); }
.swatch.fast { background: var(--fast); }
.swatch.arc { block-size: 0; border-block-start: 2px solid var(--accent); border-radius: 0; background: none; }
.swatch.arc.backward { border-block-start: 2px dashed var(--amber); }
.swatch.pin { inline-size: 8px; border-radius: 0; background: var(--good); rotate: 45deg; }
.swatch.stall { background: var(--amber); rotate: none; }
[data-empty] :is(.legend, .watched, details) { display: none; }
details > summary { cursor: pointer; }
.watched .heatmap { margin-block-start: 12px; padding-inline: 24px; border-radius: 6px; font-size: 13px; }
.watched .heatmap figcaption { color: var(--quiet); font-size: 12px; }
.watched .heatmap .legend li { gap: 0; }
.in-words { padding-inline-start: 2.5em; font-variant-numeric: tabular-nums; }
`;
