/** The outside: where the inspector stands, its bar, its buttons. */
export const frame = `
:host {
  display: block;
  box-sizing: border-box;
  position: relative;
  block-size: 30rem;
  min-inline-size: 16rem;
  overflow: hidden;
  container: inspector / inline-size;
  border: 1px solid var(--line);
  background: var(--ground);
  color: var(--ink);
  font: 13px/1.45 system-ui, "Segoe UI", "Helvetica Neue", "Liberation Sans", Arial, sans-serif;
}
:host([hidden]), [hidden] { display: none !important; }
:host([docked]) {
  position: fixed;
  z-index: 2147483000;
  margin: 0;
  border: 0;
  box-shadow: 0 0 1.5rem rgb(0 0 0 / 22%);
}
:host([docked="under"]) {
  inset-inline: 0;
  inset-block-end: 0;
  block-size: clamp(9rem, var(--size, 40vh), 92vh);
  border-block-start: 1px solid var(--edge);
}
:host([docked="beside"]) {
  inset-block: 0;
  inset-inline-end: 0;
  block-size: auto;
  inline-size: clamp(17rem, var(--size, 30rem), 92vw);
  border-inline-start: 1px solid var(--edge);
}
:host([docked][folded]) { block-size: auto; inset-block-start: auto; }
:host([folded]) .panels, :host([folded]) .tabs, :host([folded]) .separator { display: none; }

*, *::before, *::after { box-sizing: border-box; }
.inspector { display: grid; grid-template-columns: minmax(0, 1fr); grid-template-rows: auto minmax(0, 1fr); block-size: 100%; }
.panels { min-block-size: 0; }
.panel { block-size: 100%; overflow: auto; scrollbar-width: thin; }
.panel:not(.events) { padding: 12px 16px 16px; }

.bar {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 2px 12px;
  min-block-size: 38px;
  padding: 3px 12px;
  border-block-end: 1px solid var(--line);
  background: var(--raised);
}
.brand { margin: 0; color: var(--accent); font-size: 13px; font-weight: 700; letter-spacing: -0.01em; }
.summary {
  flex: 1 1 8rem;
  margin: 0;
  overflow: hidden;
  color: var(--quiet);
  font-size: 12px;
  font-variant-numeric: tabular-nums;
  text-overflow: ellipsis;
  white-space: nowrap;
}
.choice { max-inline-size: 14rem; }
.tabs { display: flex; gap: 2px; }
.tabs button { border-color: transparent; background: none; color: var(--quiet); }
.tabs button[aria-selected="true"] { border-color: var(--line); background: var(--ground); color: var(--ink); font-weight: 600; }
.tabs .sign { color: var(--bad); font-weight: 700; }
.place { display: flex; gap: 2px; margin-inline-start: auto; }
.place button { inline-size: 28px; padding: 0; border-color: transparent; background: none; }
.place svg { inline-size: 16px; block-size: 16px; fill: none; stroke: currentcolor; stroke-width: 1.4; vertical-align: middle; }

button, select, input {
  min-block-size: 28px;
  margin: 0;
  padding: 2px 10px;
  border: 1px solid var(--edge);
  border-radius: 6px;
  background: var(--ground);
  color: var(--ink);
  font: inherit;
}
button { cursor: pointer; }
button:hover { border-color: var(--accent); }
select { padding-inline: 6px; }
input::placeholder { color: var(--quiet); opacity: 1; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }

.separator { position: absolute; z-index: 1; touch-action: none; }
.separator:hover, .separator:focus-visible { background: var(--accent); outline: 0; }
:host(:not([docked])) .separator, :host(:not([docked])) .place { display: none; }
:host([docked="under"]) .separator { inset-inline: 0; inset-block-start: 0; block-size: 5px; cursor: ns-resize; }
:host([docked="beside"]) .separator { inset-block: 0; inset-inline-start: 0; inline-size: 5px; cursor: ew-resize; }

.status { position: absolute; inline-size: 1px; block-size: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.quiet { color: var(--quiet); }
.good { color: var(--good); }
h2, h3, h4, p, dl, dd, ol, ul { margin: 0; padding: 0; }
h3 { font-size: 14px; font-weight: 650; }
h4 { color: var(--quiet); font-size: 12px; font-weight: 600; overflow-wrap: anywhere; }
code, pre { font-family: var(--mono); font-size: 12px; }
a { color: var(--accent); }

@container inspector (max-width: 44rem) {
  .summary { order: 1; flex-basis: 100%; white-space: normal; }
}
@container inspector (max-width: 30rem) {
  .bar { padding-inline: 8px; gap: 2px 6px; }
  .tabs { gap: 0; }
  .tabs button { padding-inline: 5px; }
  .place { gap: 0; }
  .place button { inline-size: 24px; }
  .brand { position: absolute; clip-path: inset(50%); }
}
@media (prefers-reduced-motion: no-preference) {
  button, .state::before { transition: border-color 0.12s, background-color 0.12s; }
}
/* The words are English wherever the page is read from. */
:host(:dir(rtl)) :is(.summary, .what, .findings, h3, h4, dd, .quiet, .empty, .found p, .card p, .refused p, .problems li) {
  direction: ltr;
  text-align: right;
}
@media (forced-colors: active) {
  .line[aria-selected="true"] { outline: 2px solid Highlight; outline-offset: -2px; }
}
`;
