/** What stands above the list, the list itself, and the signs in it. */
export const lines = `
.events { display: grid; grid-template-columns: minmax(0, 1fr); overflow: hidden; }
.list-side { display: flex; flex-direction: column; min-block-size: 0; min-inline-size: 0; }
.toolbar { display: flex; flex-wrap: wrap; gap: 6px; padding: 6px 12px; border-block-end: 1px solid var(--line); }
.toolbar input { flex: 1 1 9rem; min-inline-size: 6rem; }
.toolbar select { max-inline-size: 11rem; }
.take { display: flex; gap: 6px; }
.dropped { padding: 4px 12px; color: var(--amber); font-size: 12px; }
.empty { padding: 16px; }

.list { flex: 1; min-block-size: 0; overflow-y: auto; overflow-x: hidden; scrollbar-width: thin; overflow-anchor: none; }
.list:focus-visible { outline-offset: -2px; }
.list[aria-activedescendant]:focus-visible { outline: 0; }
.list:focus-visible .line[aria-selected="true"] { outline: 2px solid var(--accent); outline-offset: -2px; }
.room { position: relative; overflow: hidden; }
.lines { position: absolute; inset-inline: 0; inset-block-start: 0; }
.line {
  display: grid;
  grid-template-columns: 16px 46px minmax(0, 1fr) auto 84px;
  align-items: center;
  gap: 8px;
  block-size: 30px;
  padding-inline: 12px;
  border-block-end: 1px solid var(--line);
  cursor: default;
  white-space: nowrap;
}
.line:hover { background: var(--raised); }
.line[aria-selected="true"] { background: var(--chosen); }
.line .clock { display: none; }
.line .what { overflow: hidden; text-overflow: ellipsis; }
.line .more { color: var(--quiet); }
.clock, .position { color: var(--quiet); font-size: 12px; font-variant-numeric: tabular-nums; }
.position { text-align: end; }
.findings { color: var(--quiet); font-size: 12px; }
.findings[data-level="deviation"] { color: var(--amber); }
.findings[data-level="error"] { color: var(--bad); }

.icon { display: block; fill: none; stroke: var(--quiet); stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
.icon:is([data-kind="played"], [data-kind="ended"]) { stroke: var(--watched); }
.icon[data-kind="played"] { fill: var(--watched); }
.icon:is([data-kind="milestone-reached"], [data-kind="completed"], [data-kind="mastered"]) { stroke: var(--good); }
.icon[data-kind="seeked"] { stroke: var(--fast); }
.icon[data-kind="stalled"] { stroke: var(--amber); }

.state { display: inline-flex; align-items: center; gap: 6px; color: var(--quiet); font-size: 12px; }
.state::before {
  flex: none;
  inline-size: 8px;
  block-size: 8px;
  border: 1.5px solid currentcolor;
  border-radius: 50%;
  content: "";
}
.state[data-state="none"]::before { border-style: dotted; }
.state[data-state="stored"]::before { background: linear-gradient(90deg, currentcolor 50%, transparent 50%); }
.state[data-state="delivered"] { color: var(--good); }
.state[data-state="delivered"]::before { background: currentcolor; }
.state:is([data-state="retrying"], [data-state="suspended"]) { color: var(--amber); }
.state:is([data-state="quarantined"], [data-state="lost"]) { color: var(--bad); }
.state:is([data-state="quarantined"], [data-state="lost"])::before { border-radius: 1px; background: currentcolor; }

@container inspector (max-width: 47.99rem) {
  .events[data-detail] .list-side, .events:not([data-detail]) .detail { display: none; }
}
@container inspector (max-width: 26rem) {
  .findings .unit { position: absolute; clip-path: inset(50%); }
  .toolbar { padding-inline: 8px; }
  .toolbar input { flex-basis: 100%; }
  .toolbar select { flex: 1 1 6rem; min-inline-size: 0; }
  .take { flex: 1 1 100%; }
  .line { gap: 6px; padding-inline: 8px; }
}
@container inspector (min-width: 34rem) {
  .line { grid-template-columns: 16px 54px 50px minmax(0, 1fr) auto 84px; }
  .line .clock { display: block; }
}
@container inspector (min-width: 48rem) {
  .events { grid-template-columns: minmax(22rem, 5fr) minmax(20rem, 4fr); }
  .detail { border-inline-start: 1px solid var(--line); }
  .back { display: none; }
}
`;
