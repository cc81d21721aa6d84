import { html, svg, type HtmlElement, type SvgElement } from "../../markup/element.ts";
import type { Story } from "./review-result.ts";
import { placeOf } from "./review-text.ts";

const WIDTH = 600;
const HEIGHT = 24;
const MARGIN = 8;
const RADIUS = 5;

/** What each act is called and coloured; the rest is `other`. */
export const ACTS: readonly string[] = [
  "initialized",
  "played",
  "paused",
  "seeked",
  "interacted",
  "completed",
  "terminated",
  "other",
];

/** What happened in each session, to the scale of its own time. */
export function storyTable(stories: readonly Story[]): HtmlElement {
  return html(
    "table",
    { class: "stories" },
    html("caption", {}, "Each session to the scale of its own time"),
    html("tbody", {}, ...stories.map(storyRow)),
  );
}

/** Which colour is which act. */
export function storyLegend(): HtmlElement {
  return html("ul", { class: "legend" }, ...ACTS.map((act) => html("li", {}, legendMark(act), ` ${act}`)));
}

function legendMark(act: string): SvgElement {
  const size = RADIUS * 2;
  return svg(
    "svg",
    { "aria-hidden": "true", viewBox: `0 0 ${size} ${size}` },
    svg("circle", { class: act, cx: RADIUS, cy: RADIUS, r: RADIUS }),
  );
}

function storyRow({ path, acts }: Story): HtmlElement {
  const times = acts.map(({ at }) => at).filter((at) => !Number.isNaN(at));
  const first = times[0] ?? 0;
  const seconds = ((times.at(-1) ?? 0) - first) / 1000;
  const place = (at: number): number =>
    Math.round((MARGIN + ((at - first) / 1000 / (seconds || 1)) * (WIDTH - 2 * MARGIN)) * 100) / 100;
  const told = acts.map(({ verb }) => verb).join(", ");
  return html(
    "tr",
    {},
    html("th", { scope: "row" }, placeOf(path)),
    html("td", { class: "number" }, `${Math.round(seconds).toLocaleString("en")} s`),
    html(
      "td",
      {},
      svg(
        "svg",
        { role: "img", viewBox: `0 0 ${WIDTH} ${HEIGHT}` },
        svg("title", {}, told),
        svg("line", { class: "time", x1: MARGIN, x2: WIDTH - MARGIN, y1: HEIGHT / 2, y2: HEIGHT / 2 }),
        ...acts
          .filter(({ at }) => !Number.isNaN(at))
          .map(({ verb, at, position }) =>
            svg(
              "circle",
              { class: verb, cx: place(at), cy: HEIGHT / 2, r: RADIUS, "data-verb": verb },
              svg("title", {}, position === undefined ? verb : `${verb} at ${position} s`),
            ),
          ),
      ),
    ),
  );
}
