import type { Trace } from "../trace/trace.ts";
import { guard } from "./guard.ts";
import type { Ledger } from "./model/ledger.ts";
import { createAnnouncer } from "./view/announcer.ts";
import { createDeliveryPanel } from "./view/delivery-panel.ts";
import { createEventsPanel } from "./view/events-panel.ts";
import type { Frame } from "./view/frame.ts";
import { make, setText } from "./view/make.ts";
import { createPainter } from "./view/painter.ts";
import { createTabs } from "./view/tabs.ts";
import { createTimelinePanel } from "./view/timeline-panel.ts";
import { watchTrace, type WatchedTrace } from "./watch-trace.ts";

/** All that an inspector shows, for any number of traces. */
export interface InspectorView {
  /** The root of what is drawn. */
  readonly element: HTMLElement;
  /** Listens to a trace until the returned function is called. */
  readonly watch: (trace: Trace) => () => void;
  /** Draws, where it is seen. */
  readonly paint: () => void;
}

/** @param frame what stands around it where it is docked */
export function createInspectorView({ buttons, separator }: Frame): InspectorView {
  const watched: WatchedTrace[] = [];
  const requestPaint = createPainter(() => guard(paint));
  const status = make("p", { class: "status", role: "status" });
  const say = createAnnouncer((sentence) => setText(status, sentence));

  const events = createEventsPanel({ requestPaint, say });
  const timeline = createTimelinePanel(requestPaint);
  const delivery = createDeliveryPanel({ requestPaint, say });
  const tabs = createTabs(
    [
      { name: "Events", panel: events.element },
      { name: "Timeline", panel: timeline.element },
      { name: "Delivery", panel: delivery.element },
    ],
    () => requestPaint(),
  );
  const choice = make("select", { class: "choice", "aria-label": "Player", hidden: true });
  choice.addEventListener("change", requestPaint);
  let troubles = 0;
  const summary = make("p", { class: "summary" });
  const bar = make(
    "header",
    { class: "bar" },
    make("h2", { class: "brand" }, "Playtrace"),
    choice,
    tabs.element,
    summary,
    buttons,
  );
  const element = make(
    "div",
    { class: "inspector" },
    bar,
    make("div", { class: "panels" }, events.element, timeline.element, delivery.element),
    status,
    separator,
  );

  function listTraces(): void {
    choice.hidden = watched.length < 2;
    while (choice.options.length > watched.length) choice.options.remove(0);
    for (const [index, one] of watched.entries()) {
      const option = choice.options[index] ?? choice.appendChild(make("option"));
      option.value = String(index);
      setText(option, `${index + 1} ${one.name() || "Player"}`);
    }
  }

  /** Who does not see the signs hears of it; of what goes well nothing is said. */
  function sayTrouble({ counts, suspended }: Ledger): void {
    const now = counts.quarantined + counts.lost + suspended.size;
    if (now > troubles) say("Records are refused, lost or held back: see Delivery.");
    troubles = now;
  }

  function paint(): void {
    if (!element.checkVisibility()) return;
    listTraces();
    const shown = watched[Math.max(0, choice.selectedIndex)];
    if (!shown) return;
    const { ledger, trace } = shown;
    sayTrouble(ledger);
    setText(summary, summaryOf(ledger));
    tabs.mark("Delivery", ledger.problems.length || ledger.counts.quarantined ? "!" : "");
    const labels = shown.labels();
    const panel = tabs.current()?.panel;
    if (panel === events.element) events.paint(shown, labels);
    else if (panel === timeline.element) timeline.paint(ledger);
    else delivery.paint({ trace, ledger, labels });
  }

  return {
    element,
    paint: requestPaint,
    watch: (trace) => {
      const one = watchTrace(trace, { guard, changed: requestPaint });
      watched.push(one);
      requestPaint();
      return () => {
        one.end();
        const place = watched.indexOf(one);
        if (place >= 0) watched.splice(place, 1);
        requestPaint();
      };
    },
  };
}

function summaryOf({ rows, counts, faulty }: Ledger): string {
  const { made, stored, retrying, delivered, quarantined, lost } = counts;
  const parts: readonly (readonly [number, string])[] = [
    [made + stored + retrying, "under way"],
    [delivered, "delivered"],
    [quarantined, "refused"],
    [lost, "lost"],
    [faulty, "with findings"],
  ];
  const told = parts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  return [`${rows.length} ${rows.length === 1 ? "line" : "lines"}`, ...told].join(" · ");
}
