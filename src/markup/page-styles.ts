/**
 * How a report looks: light and dark as the reader's system has it, on a telephone and on paper. The variables are for
 * what a report draws; text in each of them has a contrast of at least 4.5 to the ground.
 */
export const pageStyles = `
:root {
  color-scheme: light dark;
  --ground: #fff;
  --raised: #f3f5f8;
  --ink: #1a1d23;
  --quiet: #565c68;
  --line: #ccd1da;
  --accent: #1b5fc1;
  --good: #176b36;
  --warning: #8a5200;
  --bad: #b3261e;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #15171c;
    --raised: #20242c;
    --ink: #e9ebf0;
    --quiet: #a6adbb;
    --line: #444b58;
    --accent: #8db8ff;
    --good: #7fd69a;
    --warning: #f0b866;
    --bad: #ff9d94;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto;
  max-width: 70rem;
  padding: 1rem;
  background: var(--ground);
  color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif;
  overflow-wrap: anywhere;
}
h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
a { color: var(--accent); }
code, pre { font-family: ui-monospace, monospace; font-size: 0.9em; }
pre { overflow: auto; padding: 0.75rem; background: var(--raised); white-space: pre-wrap; }
table { width: 100%; border-collapse: collapse; }
caption { padding: 0.25rem 0; color: var(--quiet); text-align: start; }
th, td { padding: 0.25rem 0.5rem; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
td.number, th.number { text-align: end; font-variant-numeric: tabular-nums; }
svg { display: block; max-width: 100%; height: auto; }
@media print {
  :root { color-scheme: light; }
  body { max-width: none; padding: 0; }
  section, tr, svg { break-inside: avoid; }
}
`;
