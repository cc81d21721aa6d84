import { RULES } from "../../src/review/clauses.ts";
import { MOST_HELD, MOST_REMEMBERED } from "../../src/review/stream/review-options.ts";

const head = `# Is the data good?

\`playtrace review\` asks of statements and Caliper events what standards demand, what servers refuse, and what reports need and no server asks for: one by one, and over the whole story.

\`\`\`sh
npx playtrace review statements.json
\`\`\`

\`\`\`sh
export PLAYTRACE_KEY=… PLAYTRACE_SECRET=…
npx playtrace review --endpoint https://lrs.example.com/xapi/ --since 2026-03-01T00:00:00Z --format html > review.html
\`\`\`

It reads a list, what an LRS answered (\`{"statements": […]}\`), JSON Lines, Caliper envelopes, standard input (\`-\`), or an LRS page by page, with the credential from \`PLAYTRACE_KEY\` and \`PLAYTRACE_SECRET\` and never from an option. An LRS is followed from page to page on its own origin only, where the credential belongs, and no page twice. A filter such as \`--since\` cuts sessions in two: their first half is then missed. \`--format\` is \`text\`, \`json\` or \`html\` (a page that needs no other file, for screen and paper, with charts of the findings by level and by rule, of the verbs, and of each session's story).

| Exit status | Meaning                                                                            |
| ----------- | ---------------------------------------------------------------------------------- |
| 0           | nothing that was found is an error                                                 |
| 1           | at least one finding is an error                                                   |
| 2           | the input cannot be read, or holds no record: one sentence on standard error says why |

| Level       | Meaning                                                                                                             |
| ----------- | ------------------------------------------------------------------------------------------------------------------- |
| \`error\`     | a MUST of a standard is broken: servers refuse the record, or readers are misled                                     |
| \`deviation\` | a SHOULD is not followed, readers may be misled, or Playtrace departs knowingly                                      |
| \`advice\`    | nothing is wrong, but reports would be better with it; what a profile demands and what Playtrace sends by default never gets any |

In code: \`reviewStatement\` and \`reviewStatements\` (\`playtrace/xapi\`), \`reviewEvent\` and \`reviewEvents\` (\`playtrace/caliper\`). A finding has \`rule\`, \`level\`, \`path\` (where), \`message\` (what is wrong), \`why\` (what goes wrong because of it), \`remedy\` (what is asked instead) and \`link\` (the clause).

## What it remembers

A stream may be of any length and in any order, and is reviewed in memory that does not grow with it:

- A session is judged when the stream ends, or when more than ${count(MOST_HELD)} records wait for the rest of theirs and it was untouched longest. What comes later of a session that was judged is reviewed alone, and counted in the report.
- Ids, completions, durations and judged sessions are recognised when they come again within the latest ${count(MOST_REMEMBERED)} of each.
- The definitions of 10,000 activities, and the types and places of 5,000 extensions, are compared.
- The report keeps the first 10,000 findings, five examples of each rule, and the stories of 40 sessions; everything is counted.

## What it does not ask

- Whether a description is sensible and a name clear: only people can say that. The review says where they are missing or say nothing (Q-7, Q-8); a description that nobody gave is no fault.
- Whether an IRI is registered: no registry is asked. The review knows the extensions of the Video Profile and of cmi5 (Q-19, Q-22), and IRIs that nobody can own (Q-18).
- A name of people who are known by an account: the system that the account belongs to has it (Q-4).
- Context activities where the video is the whole: only parts of something need theirs (Q-14).
- How records were sent: headers, batches and answers stand in no record.
`;

const groups: readonly (readonly [title: string, rule: RegExp])[] = [
  ["What reports need", /^Q-/],
  ["xAPI", /^X-/],
  ["The Video Profile", /^VP-/],
  ["Caliper", /^C-/],
];

function count(number: number): string {
  return number.toLocaleString("en");
}

/** The text of docs/review.md, before it is formatted: every rule by the table that the review itself reads. */
export function reviewPage(): string {
  return [head, "## The rules\n", ...groups.map(([title, rule]) => groupText(title, rule))].join("\n");
}

function groupText(title: string, pattern: RegExp): string {
  const rows = [...RULES]
    .filter(([rule]) => pattern.test(rule))
    .map(
      ([rule, { levels, asks, why, link }]) =>
        `| [${rule}](<${link}>) | ${levels} | ${cell(asks)} | ${cell(why)} |`,
    );
  return [
    `### ${title}\n`,
    "| Rule | Reported as | What it asks | Why |",
    "| --- | --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}

const cell = (text: string): string => text.replaceAll("|", "\\|");
