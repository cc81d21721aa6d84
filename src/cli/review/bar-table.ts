import { html, svg, type HtmlElement, type Markup } from "../../markup/element.ts";

/** Length of the longest bar, in the drawing's own units. */
const FULL_WIDTH = 100;

const HEIGHT = 10;

/** One row: what is counted, how often it was, and how the bar is coloured. */
export interface Bar {
  readonly label: Markup;
  readonly count: number;
  /** A class of the page's style sheet. */
  readonly tone: string;
}

/** Counts as a table, with bars to the scale of the longest. */
export function barTable(caption: string, bars: readonly Bar[]): HtmlElement {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return html(
    "table",
    { class: "bars" },
    html("caption", {}, caption),
    html("tbody", {}, ...bars.map((bar) => barRow(bar, most))),
  );
}

function barRow({ label, count, tone }: Bar, most: number): HtmlElement {
  const width = Math.round((count / most) * FULL_WIDTH * 100) / 100;
  return html(
    "tr",
    {},
    html("th", { scope: "row" }, label),
    html("td", { class: "number" }, count.toLocaleString("en")),
    html(
      "td",
      { class: "bar" },
      svg(
        "svg",
        { "aria-hidden": "true", viewBox: `0 0 ${FULL_WIDTH} ${HEIGHT}`, preserveAspectRatio: "none" },
        svg("rect", { class: tone, width, height: HEIGHT, "data-count": count }),
      ),
    ),
  );
}
