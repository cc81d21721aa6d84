/** What was chosen: facts, findings, JSON. */
export const reading = `
.detail { min-block-size: 0; overflow: auto; padding: 10px 16px 16px; scrollbar-width: thin; }
.detail:focus-visible { outline-offset: -2px; }
.back { margin-block-end: 8px; }
.detail-body { display: grid; grid-template-columns: minmax(0, 1fr); gap: 10px; }
.detail-body > dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 1px 12px; font-size: 12px; }
dt { color: var(--quiet); }
dd { overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }
.records, .record { display: grid; grid-template-columns: minmax(0, 1fr); gap: 8px; }
.record { padding-block-start: 10px; border-block-start: 1px solid var(--line); }
.record > button { justify-self: start; }
.steps { list-style: none; }
.steps li { display: flex; flex-wrap: wrap; gap: 0 10px; font-size: 12px; }
.steps .reason { color: var(--quiet); overflow-wrap: anywhere; }

.found { display: grid; gap: 6px; list-style: none; }
.found li { padding: 6px 10px; border-inline-start: 3px solid var(--amber); background: var(--raised); overflow-wrap: anywhere; }
.found li[data-level="error"] { border-inline-start-color: var(--bad); }
.found .level { color: var(--amber); font-size: 12px; font-weight: 600; }
.found [data-level="error"] .level { color: var(--bad); }
.found li[data-level="advice"] { border-inline-start-color: var(--edge); }
.found [data-level="advice"] .level { color: var(--quiet); }
.found b { font-weight: 600; }

.json { padding: 8px 10px; border-radius: 6px; background: var(--raised); font: 12px/1.55 var(--mono); overflow-wrap: anywhere; }
.json .members { margin-inline-start: 5px; padding-inline-start: 11px; border-inline-start: 1px solid var(--line); }
.json summary { cursor: pointer; list-style-position: inside; }
.json summary::marker { color: var(--quiet); font-size: 10px; }
.json .key { color: var(--accent); }
.json .text { color: var(--good); }
.json .value { color: var(--amber); }
.json :is(.size, .colon, em) { color: var(--quiet); }
.json button { min-block-size: 24px; font-size: 11px; }
.event > summary { color: var(--quiet); cursor: pointer; }
`;
