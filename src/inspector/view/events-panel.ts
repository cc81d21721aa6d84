import { LEDGER_LIMITS } from "../model/ledger.ts";
import { writeRecords } from "../model/record-file.ts";
import type { Row } from "../model/row.ts";
import type { WatchedTrace } from "../watch-trace.ts";
import { createDetailPane } from "./detail-pane.ts";
import { createListing } from "./listing.ts";
import { make, setText } from "./make.ts";
import { createRowList } from "./row-list.ts";
import { copyText, saveText } from "./save-text.ts";
import { createToolbar } from "./toolbar.ts";

/** All that happened, line by line, and what was chosen of it. */
export interface EventsPanel {
  readonly element: HTMLElement;
  readonly paint: (watched: WatchedTrace, labels: ReadonlyMap<string, string>) => void;
}

const ROOM = `${LEDGER_LIMITS.rows} lines, or ${LEDGER_LIMITS.textLength} characters of records`;

export interface EventsParts {
  readonly requestPaint: () => void;
  readonly say: (sentence: string) => void;
}

export function createEventsPanel({ requestPaint, say }: EventsParts): EventsPanel {
  const listing = createListing({
    requestPaint,
    found: (count) => say(`${count} of ${watched?.ledger.rows.length ?? 0} lines.`),
  });
  let rows: readonly Row[] = [];
  let chosen: Row | undefined;
  let watched: WatchedTrace | undefined;

  const list = createRowList({
    paint: requestPaint,
    choose: (row, isMeant) => {
      chosen = row;
      element.toggleAttribute("data-detail", isMeant || element.hasAttribute("data-detail"));
      requestPaint();
      // What has the focus must be seen, and the list is not where there is no room for both.
      if (isMeant && !list.element.checkVisibility()) detail.element.focus();
    },
  });
  const detail = createDetailPane({
    say,
    back: () => {
      element.removeAttribute("data-detail");
      list.element.focus();
    },
  });
  const file = (kind: "json" | "json-lines") => writeRecords(rows, kind, listing.filter().destination);
  const toolbar = createToolbar({
    changed: listing.choose,
    save: (kind) => {
      saveText(file(kind));
      say("The records that are listed were handed to the browser as a file.");
    },
    copy: () => void copyText(file("json").text).then(say),
  });
  const dropped = make("p", { class: "dropped", hidden: true });
  const empty = make("p", { class: "empty quiet" });
  const element = make(
    "section",
    { class: "panel events" },
    make("div", { class: "list-side" }, toolbar.element, dropped, empty, list.element),
    detail.element,
  );

  function explain(all: number, gone: number): void {
    dropped.hidden = !gone;
    setText(dropped, gone ? `The oldest ${gone} lines are gone: there is room for ${ROOM}.` : "");
    empty.hidden = rows.length > 0;
    setText(empty, all ? "Nothing is like what you look for." : "Nothing has happened yet: play the video.");
  }

  return {
    element,
    paint: (now, labels) => {
      if (watched !== now) chosen = undefined;
      watched = now;
      const { ledger } = now;
      rows = listing.rowsOf(ledger);
      explain(ledger.rows.length, ledger.dropped);
      toolbar.paint(labels);
      const gone = rows === ledger.rows ? ledger.dropped : 0;
      list.paint({ rows, dropped: gone, suspended: ledger.suspended });
      detail.paint(chosen, (destination) => labels.get(destination) ?? "Record");
    },
  };
}
