import { toElement } from "../../markup/to-nodes.ts";
import { clockTime } from "../model/clock-time.ts";
import type { Ledger } from "../model/ledger.ts";
import { retellViewing } from "../model/retell-viewing.ts";
import { listSessions } from "../model/sessions.ts";
import { layOutTimeline } from "../model/timeline-layout.ts";
import { viewingLines, viewingSummary } from "../model/viewing-words.ts";
import { drawTimeline } from "./timeline-drawing.ts";
import { heatmapOf } from "../../report/heatmap.ts";
import { viewsOfSession } from "../model/session-views.ts";
import { make } from "./make.ts";

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
  const choice = make("select", { "aria-label": "Session" });
  const picture = make("div", { class: "picture", tabindex: 0, role: "region", "aria-label": "Timeline" });
  const note = make("p", { class: "quiet" });
  const list = make("ol", { class: "in-words" });
  const words = make("details", {}, make("summary", {}, "In words"), list);
  const watched = make("div", { class: "watched" });
  const element = make("section", { class: "panel" }, choice, picture, legend(), note, words, watched);
  let drawn = "";
  let listed = "";

  const redraw = (): void => {
    drawn = "";
    requestPaint();
  };
  choice.addEventListener("change", redraw);
  words.addEventListener("toggle", redraw);
  new ResizeObserver(requestPaint).observe(picture);

  function listChoices(sessions: ReturnType<typeof listSessions>): void {
    const now = sessions.map(({ id }) => id).join(" ");
    if (now === listed) return;
    const chosen = choice.selectedIndex > 0 ? choice.value : "";
    listed = now;
    choice.hidden = sessions.length < 2;
    choice.replaceChildren(
      ...sessions.map(({ id, name, events }) =>
        make("option", { value: id }, `${clockTime(events[0]?.at ?? 0)} ${name}`),
      ),
    );
    if (sessions.some(({ id }) => id === chosen)) choice.value = chosen;
  }

  return {
    element,
    paint: ({ rows, version }) => {
      const width = Math.max(NARROWEST_PX, picture.clientWidth);
      const now = `${version} ${width}`;
      if (now === drawn) return;
      drawn = now;
      const sessions = listSessions(rows);
      listChoices(sessions);
      const session = sessions.find(({ id }) => id === choice.value) ?? sessions[0];
      element.toggleAttribute("data-empty", !session);
      if (!session) {
        picture.replaceChildren(make("p", { class: "quiet" }, "Nothing has been played yet."));
        return;
      }
      const viewing = retellViewing(session.events);
      const timeline = layOutTimeline(viewing, width);
      picture.replaceChildren(toElement(drawTimeline(timeline, viewingSummary(viewing)), document));
      const views = viewsOfSession(session.rows);
      watched.replaceChildren(...(views ? [toElement(heatmapOf(views), document)] : []));
      note.textContent = timeline.leftOut ? `The earliest ${timeline.leftOut} are not drawn.` : "";
      if (words.open)
        list.replaceChildren(
          ...viewingLines(viewing)
            .slice(0, MOST_LINES)
            .map((line) => make("li", {}, line)),
        );
    },
  };
}

const LEGEND = [
  ["stretch", "Played"],
  ["stretch fast", "At another rate"],
  ["arc", "Seek forward"],
  ["arc backward", "Seek back"],
  ["pin milestone", "Milestone"],
  ["pin stall", "Stall"],
] as const;

const legend = (): HTMLElement =>
  make(
    "ul",
    { class: "legend" },
    ...LEGEND.map(([name, text]) => make("li", {}, make("span", { class: `swatch ${name}` }), text)),
  );
