/** Destinations, what they refused, and what was reported. */
export const delivery = `
.acts { display: flex; flex-wrap: wrap; gap: 6px; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(18rem, 100%), 1fr)); gap: 10px; margin-block: 12px; }
.card { display: grid; align-content: start; gap: 6px; padding: 10px 12px; border: 1px solid var(--line); border-block-start: 3px solid var(--good); border-radius: 6px; }
.card[data-standing="troubled"] { border-block-start-color: var(--amber); }
.card[data-standing="suspended"] { border-block-start-color: var(--bad); }
.card h3 { font: 600 12px/1.4 var(--mono); overflow-wrap: anywhere; text-align: start; }
.card dl { display: flex; flex-wrap: wrap; gap: 2px 18px; }
.card dl div { display: grid; }
.card dt { font-size: 11px; }
.card dd { font-size: 16px; font-weight: 600; }
.card [data-count="0"] dd { color: var(--quiet); font-weight: 400; }
.card p { color: var(--quiet); font-size: 12px; }
.card .checked { color: var(--bad); }
.card .checked:is([data-verdict="ready"], [data-verdict="busy"], [data-verdict="not-checked"]) { color: var(--good); }
.refused, .problems { display: grid; gap: 8px; margin-block: 8px; list-style: none; }
.refused li { display: grid; grid-template-columns: minmax(0, 1fr); gap: 6px; padding: 8px 12px; border-inline-start: 3px solid var(--bad); background: var(--raised); overflow-wrap: anywhere; }
.refused .json { background: var(--ground); }
.refused pre { max-block-size: 6rem; margin: 0; overflow: auto; white-space: pre-wrap; overflow-wrap: anywhere; }
.quarantine, .reported { display: grid; gap: 6px; margin-block-start: 14px; }
.problems li { overflow-wrap: anywhere; }
.problems code { color: var(--bad); font-weight: 600; }
`;
