import { html, svg } from "../markup/element.ts";
import type { HtmlElement, SvgElement } from "../markup/element.ts";
import { barsOf } from "./bars.ts";
import type { Bar } from "./bars.ts";
import { clockText, percentText } from "./clock-text.ts";
import type { Views } from "./views.ts";

/** The drawing's own units; it is stretched to the place that it has. */
const width = 1200;
const height = 100;
const ticks = 4;

/**
 * Draws how often each part of a film was played, and how many learners were still there: bars to the scale of its
 * length, each with its numbers as `data-from`, `data-to`, `data-views`, `data-learners` and `data-remaining`, a line,
 * and all of it as a table. It looks as {@link heatmapStyles} say.
 */
export function heatmapOf(views: Views): HtmlElement {
  const { name, activity, length } = views;
  const bars = barsOf(views);
  const caption = html(
    "figcaption",
    {},
    // English in a page that runs from right to left, too.
    html("span", { dir: "ltr" }, "How often each part was played:"),
    " ",
    html("b", { dir: "auto" }, name ?? activity),
  );
  if (views.learners === 0)
    return html(
      "figure",
      { class: "heatmap", lang: "en" },
      caption,
      html("p", {}, "Nobody has played it yet."),
    );
  return html(
    "figure",
    { class: "heatmap", lang: "en" },
    caption,
    html(
      "div",
      { class: "film", dir: "ltr" },
      drawing(views, bars),
      html("div", { class: "clock", "aria-hidden": "true" }, ...clockMarks(length)),
    ),
    legend(views, bars),
    html("details", {}, html("summary", {}, "As a table"), table(views, bars)),
  );
}

/** Views at the highest bar; at least one, for a drawing without any. */
const peakOf = (bars: readonly Bar[]): number =>
  bars.reduce((peak, bar) => Math.max(peak, bar.views), 0) || 1;

function drawing(views: Views, bars: readonly Bar[]): SvgElement {
  const peak = peakOf(bars);
  const xOf = (position: number): number => round((position / views.length) * width);
  const yOf = (share: number): number => round(height * (1 - share));
  const line = bars.map(({ from, to, remaining }) => {
    const y = yOf(remaining / views.learners);
    return `${xOf(from)},${y} ${xOf(to)},${y}`;
  });
  return svg(
    "svg",
    { role: "img", viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: "none" },
    svg("title", {}, `How often each part of ${views.name ?? views.activity} was played`),
    svg("desc", {}, describe(views, bars)),
    svg(
      "g",
      { class: "bars" },
      ...bars.map((bar) =>
        svg(
          "rect",
          {
            x: xOf(bar.from),
            y: yOf(bar.views / peak),
            width: round(xOf(bar.to) - xOf(bar.from)),
            height: round((height * bar.views) / peak),
            "data-from": bar.from,
            "data-to": bar.to,
            "data-views": bar.views,
            "data-learners": bar.learners,
            "data-remaining": bar.remaining,
          },
          svg("title", {}, describeBar(bar)),
        ),
      ),
    ),
    svg("polyline", { class: "remaining", points: line.join(" ") }),
  );
}

const round = (units: number): number => Math.round(units * 100) / 100;

/** What one bar says, in words. */
export const describeBar = ({ from, to, views, learners }: Bar): string =>
  `${clockText(from)} to ${clockText(to)}: ${count(views, "view")}, ${count(learners, "learner")}`;

const count = (number: number, thing: string): string => `${number} ${thing}${number === 1 ? "" : "s"}`;

function describe({ learners }: Views, bars: readonly Bar[]): string {
  const peak = peakOf(bars);
  const most = bars.find(({ views }) => views === peak);
  const stayed = bars.at(-1)?.remaining ?? 0;
  return [
    `${count(learners, "learner")}.`,
    ...(most ? [`Played most: ${describeBar(most)}.`] : []),
    `${percentText(stayed / learners)} of the learners came to the last part.`,
  ].join(" ");
}

function* clockMarks(length: number): Generator<HtmlElement> {
  for (let tick = 0; tick <= ticks; tick += 1) yield html("span", {}, clockText((length * tick) / ticks));
}

function legend({ learners }: Views, bars: readonly Bar[]): HtmlElement {
  return html(
    "ul",
    { class: "legend" },
    html("li", { class: "views" }, `Views of a second, ${peakOf(bars)} at most`),
    html("li", { class: "remaining" }, `Learners still there, of ${learners}`),
  );
}

function table({ learners }: Views, bars: readonly Bar[]): HtmlElement {
  const heads = ["Part", "Views", "Learners", "Still there"].map((head) =>
    html("th", { scope: "col" }, head),
  );
  return html(
    "table",
    {},
    html("thead", {}, html("tr", {}, ...heads)),
    html(
      "tbody",
      {},
      ...bars.map((bar) =>
        html(
          "tr",
          {},
          html("th", { scope: "row" }, `${clockText(bar.from)}–${clockText(bar.to)}`),
          html("td", {}, String(bar.views)),
          html("td", {}, String(bar.learners)),
          html("td", {}, percentText(bar.remaining / learners)),
        ),
      ),
    ),
  );
}
