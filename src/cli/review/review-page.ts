import { html, type HtmlElement, type Markup } from "../../markup/element.ts";
import { selfContainedPage } from "../../markup/self-contained-page.ts";
import { barTable } from "./bar-table.ts";
import { LEVELS, type ReviewResult, type RuleCount } from "./review-result.ts";
import { placeOf, whatWasFound, whatWasLate, whatWasRead } from "./review-text.ts";
import { storyLegend, storyTable } from "./story-table.ts";

/** Rows of a chart; what follows is in the list of rules. */
const MOST_BARS = 25;

const styles = `
.bars th { width: 30%; font-weight: normal; }
.bars td.number, .stories td.number { width: 6rem; white-space: nowrap; }
.bars svg { width: 100%; height: 0.9rem; }
.bars td { vertical-align: middle; }
.stories th { width: 20%; font-weight: normal; }
.legend { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; padding: 0; list-style: none; }
.legend svg { display: inline-block; width: 0.7rem; height: 0.7rem; }
.error { fill: var(--bad); }
.deviation { fill: var(--warning); }
.advice, .verb { fill: var(--accent); }
.time { stroke: var(--line); stroke-width: 1; }
.initialized { fill: var(--accent); }
.played { fill: var(--good); }
.paused { fill: var(--warning); }
.seeked { fill: var(--bad); }
.completed { fill: var(--good); stroke: var(--ink); stroke-width: 2; }
.terminated { fill: var(--ink); }
.interacted, .other { fill: var(--quiet); }
.rule { border-inline-start: 4px solid var(--line); padding-inline-start: 1rem; margin-block: 1.5rem; }
.rule.error { border-color: var(--bad); }
.rule.deviation { border-color: var(--warning); }
.rule.advice { border-color: var(--accent); }
.rule h3 { margin-bottom: 0; }
`;

/** The review as a page that needs no other file. */
export function reviewPage(result: ReviewResult): Promise<string> {
  const late = whatWasLate(result);
  return selfContainedPage({
    title: `Review of ${result.source}`,
    styles,
    body: [
      html(
        "main",
        {},
        html("h1", {}, `Review of ${result.source}`),
        html("p", {}, `${whatWasRead(result)}. ${whatWasFound(result)}.`),
        ...(late === "" ? [] : [html("p", {}, late)]),
        section("Findings by level", levelTable(result)),
        ...(result.rules.length > 0 ? [section("Findings by rule", ruleTable(result))] : []),
        section("Records by verb", verbTable(result)),
        ...(result.stories.length > 0
          ? [section("Story of each session", storyLegend(), storyTable(result.stories))]
          : []),
        ...(result.rules.length > 0 ? [section("What to do", ...result.rules.map(ruleArticle))] : []),
      ),
    ],
  });
}

const section = (title: string, ...content: readonly Markup[]): HtmlElement =>
  html("section", {}, html("h2", {}, title), ...content);

const levelTable = ({ levels }: ReviewResult): HtmlElement =>
  barTable(
    "How many findings there are of each level",
    LEVELS.map((level) => ({ label: level, count: levels[level], tone: level })),
  );

const ruleTable = ({ rules }: ReviewResult): HtmlElement =>
  barTable(
    "How often each rule was broken, the gravest first",
    rules.slice(0, MOST_BARS).map(({ rule, level, count }) => ({
      label: html("a", { href: `#${idOf({ rule, level })}` }, rule),
      count,
      tone: level,
    })),
  );

const verbTable = ({ verbs }: ReviewResult): HtmlElement =>
  barTable(
    "How many records have each verb or action",
    verbs.slice(0, MOST_BARS).map(({ verb, count }) => ({
      label: html("span", { title: verb }, /[^/#]+\/?$/.exec(verb)?.[0] ?? verb),
      count,
      tone: "verb",
    })),
  );

const idOf = ({ rule, level }: Pick<RuleCount, "rule" | "level">): string => `${rule}-${level}`;

function ruleArticle(broken: RuleCount): HtmlElement {
  const { rule, level, count, examples, why, remedy, link } = broken;
  const rest = count - examples.length;
  return html(
    "article",
    { id: idOf(broken), class: `rule ${level}` },
    html("h3", {}, `${rule} (${level}, ${count.toLocaleString("en")}): ${remedy}`),
    html("p", {}, `${why} `, html("a", { href: link }, "The clause")),
    html(
      "ul",
      {},
      ...examples.map(({ path, message }) => html("li", {}, html("code", {}, placeOf(path)), `: ${message}`)),
      ...(rest > 0 ? [html("li", {}, `and ${rest.toLocaleString("en")} more`)] : []),
    ),
  );
}
