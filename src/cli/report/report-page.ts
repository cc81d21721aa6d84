import { html } from "../../markup/element.ts";
import type { HtmlElement, Markup } from "../../markup/element.ts";
import { selfContainedPage } from "../../markup/self-contained-page.ts";
import { clockText, percentText } from "../../report/clock-text.ts";
import { heatmapOf } from "../../report/heatmap.ts";
import { heatmapStyles } from "../../report/heatmap-styles.ts";
import type { FilmPart, Views } from "../../report/views.ts";
import { completionChart } from "./completion-chart.ts";

const styles = `${heatmapStyles}
.heatmap { padding: 0; font-size: 1rem; }
.numbers { display: flex; flex-wrap: wrap; gap: 0.5rem 2rem; }
.numbers dt { color: var(--quiet); }
.numbers dd { margin: 0; font-size: 1.5rem; }
th, td { overflow-wrap: break-word; }
.completions { width: 100%; border-bottom: 1px solid var(--ink); fill: var(--accent); shape-rendering: crispEdges; }
.days { display: flex; justify-content: space-between; font-size: 0.875rem; }
`;

/** Where drop-off is told, as shares of the length. */
const marks = [0.25, 0.5, 0.75, 0.95];

/** The whole report as one file of HTML. */
export function reportPage(views: Views): Promise<string> {
  const title = views.name ?? views.activity;
  const body = html(
    "main",
    {},
    html("h1", { dir: "auto" }, title),
    html("p", {}, html("code", {}, views.activity)),
    numbers(views),
    section("Views", heatmapOf(views)),
    section("Drop-off", dropOff(views)),
    section(
      "Played again",
      parts(views.rewatchedParts, "No part was played again by a fifth of who played it."),
    ),
    section("Skipped", parts(views.skippedParts, "No part was skipped by a fifth of who came past it.")),
    section("Completed over time", ...completions(views)),
    html(
      "p",
      {},
      html("small", {}, "A second counts as played where its middle was played. Days are in UTC."),
    ),
  );
  return selfContainedPage({ title: `How ${title} is watched`, styles, body: [body] });
}

const section = (title: string, ...children: readonly Markup[]): HtmlElement =>
  html("section", {}, html("h2", {}, title), ...children);

function numbers({ learners, attempts, sessions, completed, length }: Views): HtmlElement {
  const told: readonly (readonly [string, string | number])[] = [
    ["Learners", learners],
    ["Attempts", attempts],
    ["Sessions", sessions],
    ["Completed attempts", completed],
    ["Length", clockText(length)],
  ];
  const pairs = told.map(([name, value]) =>
    html("div", {}, html("dt", {}, name), html("dd", {}, String(value))),
  );
  return html("dl", { class: "numbers" }, ...pairs);
}

function dropOff({ length, learners, perSecond }: Views): HtmlElement {
  const rows = marks.map((mark) => {
    const count = perSecond.remaining[Math.floor(length * mark)] ?? 0;
    return [clockText(length * mark), String(count), percentText(learners > 0 ? count / learners : 0)];
  });
  return table(["At", "Learners still there", "Share"], rows);
}

function parts(list: readonly FilmPart[], nothing: string): HtmlElement {
  if (list.length === 0) return html("p", {}, nothing);
  const rows = list.map(({ from, to, learners, share }) => [
    `${clockText(from)} to ${clockText(to)}`,
    String(learners),
    percentText(share),
  ]);
  return table(["Part", "Learners, at most", "Share, at most"], rows);
}

function completions({ completions: days }: Views): readonly Markup[] {
  if (days.length === 0) return [html("p", {}, "No attempt was completed.")];
  const rows = days.map(({ day, completed, total }) => [day, String(completed), String(total)]);
  const ends = [days[0]?.day ?? "", days.at(-1)?.day ?? ""].map((day) => html("span", {}, day));
  return [
    completionChart(days),
    html("div", { class: "days", dir: "ltr", "aria-hidden": "true" }, ...ends),
    html("details", {}, html("summary", {}, "As a table"), table(["Day", "Completed", "Up to then"], rows)),
  ];
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): HtmlElement {
  const head = heads.map((name, column) => html("th", { scope: "col", class: alignment(column) }, name));
  const body = rows.map((row) =>
    html("tr", {}, ...row.map((text, column) => html("td", { class: alignment(column) }, text))),
  );
  return html("table", {}, html("thead", {}, html("tr", {}, ...head)), html("tbody", {}, ...body));
}

/** The first column is words, the others are numbers. */
const alignment = (column: number): string | undefined => (column > 0 ? "number" : undefined);
