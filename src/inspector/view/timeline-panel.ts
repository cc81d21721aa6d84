import { toElement } from "../../markup/to-nodes.ts";
import type { Ledger } from "../model/ledger.ts";
import { retellViewing } from "../model/retell-viewing.ts";
import { listSessions } from "../model/sessions.ts";
import { layOutTimeline } from "../model/timeline-layout.ts";
import { viewingLines, viewingSummary } from "../model/viewing-words.ts";
import { make } from "./make.ts";
import { createSessionChoice } from "./session-choice.ts";
import { createSessionHeatmap } from "./session-heatmap.ts";
import { drawTimeline } from "./timeline-drawing.ts";
import { timelineLegend } from "./timeline-legend.ts";

/** Of the picture, in CSS pixels. */
const NARROWEST_PX = 240;
/** Lines of the picture in words that are written out. */
const MOST_LINES = 500;

/** One session to the scale of its media. */
export interface TimelinePanel {
  readonly element: HTMLElement;
  readonly paint: (ledger: Ledger) => void;
}

export function createTimelinePanel(requestPaint: () => void): TimelinePanel {
  const picture = make("div", { class: "picture", tabindex: 0, role: "region", "aria-label": "Timeline" });
  const note = make("p", { class: "quiet" });
  const list = make("ol", { class: "in-words" });
  const words = make("details", {}, make("summary", {}, "In words"), list);
  const heatmap = createSessionHeatmap(redraw);
  const choice = createSessionChoice(redraw);
  const element = make(
    "section",
    { class: "panel" },
    choice.element,
    picture,
    timelineLegend(),
    note,
    words,
    heatmap.element,
  );
  let drawn = "";
  let shown: Ledger | undefined;

  function redraw(): void {
    drawn = "";
    requestPaint();
  }
  words.addEventListener("toggle", redraw);
  new ResizeObserver(requestPaint).observe(picture);

  return {
    element,
    paint: (ledger) => {
      const { rows, dropped } = ledger;
      const width = Math.max(NARROWEST_PX, picture.clientWidth);
      // Only a new row brings a new event.
      const now = `${rows.at(-1)?.key} ${dropped} ${width}`;
      if (now === drawn && ledger === shown) return;
      drawn = now;
      shown = ledger;
      const session = choice.choose(listSessions(rows));
      element.toggleAttribute("data-empty", !session);
      if (!session) {
        picture.replaceChildren(make("p", { class: "quiet" }, "Nothing has been played yet."));
        return;
      }
      const viewing = retellViewing(session.events);
      const timeline = layOutTimeline(viewing, width);
      picture.replaceChildren(toElement(drawTimeline(timeline, viewingSummary(viewing)), document));
      note.textContent = timeline.leftOut ? `The earliest ${timeline.leftOut} are not drawn.` : "";
      const lines = words.open ? viewingLines(viewing).slice(0, MOST_LINES) : [];
      list.replaceChildren(...lines.map((line) => make("li", {}, line)));
      heatmap.paint(session);
    },
  };
}
