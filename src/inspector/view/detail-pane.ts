import { clockTime } from "../model/clock-time.ts";
import { mediaTime } from "../model/media-time.ts";
import { indented } from "../model/record-file.ts";
import { hasRules } from "../model/review-record.ts";
import type { Row, RowRecord } from "../model/row.ts";
import { findingList } from "./finding-list.ts";
import { jsonTree } from "./json-tree.ts";
import { make, makeButton } from "./make.ts";
import { copyText } from "./save-text.ts";
import { stepList } from "./step-list.ts";

/** What is shown of the row that was chosen. */
export interface DetailPane {
  readonly element: HTMLElement;
  /** @param labelOf names a destination for people */
  readonly paint: (row: Row | undefined, labelOf: (destination: string) => string) => void;
}

export interface DetailParts {
  /** Back to the list, where there is no room for both. */
  readonly back: () => void;
  /** Says something to the reader. */
  readonly say: (sentence: string) => void;
}

/** One record: its JSON is drawn once, what changes about it as often as it does. */
interface RecordPart {
  readonly text: string;
  readonly element: HTMLElement;
  readonly show: (record: RowRecord) => void;
}

export function createDetailPane({ back, say }: DetailParts): DetailPane {
  const body = make("div", { class: "detail-body" });
  const element = make(
    "section",
    { class: "detail", tabindex: 0, "aria-label": "What was chosen" },
    makeButton("Back to the list", back, { class: "back" }),
    body,
  );
  const none = make("p", { class: "quiet" }, "No destination hears of it.");
  const parts = new Map<string, RecordPart>();
  let drawn = "";
  let chosen: number | undefined;

  element.addEventListener("keydown", (event) => {
    if (event.key === "Escape") back();
  });

  function recordPart(text: string, heading: string): RecordPart {
    const [steps, findings] = [make("div"), make("div")];
    const part = make("section", { class: "record" }, make("h4", {}, heading), steps, findings);
    const value: unknown = text && JSON.parse(text);
    if (text) {
      const copy = makeButton("Copy JSON", () => void copyText(indented(text)).then(say));
      part.append(copy, jsonTree(value, "Record"));
    }
    return {
      text,
      element: part,
      show: (record) => {
        steps.replaceChildren(stepList(record.steps));
        findings.replaceChildren(...(text ? [findingList(record.findings, hasRules(value))] : []));
      },
    };
  }

  function begin(row: Row): void {
    const { at, context, event, id, words } = row;
    const facts: readonly (readonly [string, string])[] = [
      ["Time", clockTime(at, 3)],
      ["Position", event ? mediaTime(event.position) : ""],
      ["Session", context?.session ?? ""],
      ["Id", id],
    ];
    parts.clear();
    const title = [words.title, words.detail].filter(Boolean).join(" · ");
    body.replaceChildren(
      make("h3", {}, title),
      make(
        "dl",
        {},
        ...facts.flatMap(([term, text]) => (text ? [make("dt", {}, term), make("dd", {}, text)] : [])),
      ),
      make("div", { class: "records" }, none),
      ...(event ? [eventPart({ event, context })] : []),
    );
    element.scrollTop = 0;
  }

  return {
    element,
    paint: (row, labelOf) => {
      const now = row ? `${row.key} ${row.version}` : "none";
      if (now === drawn) return;
      drawn = now;
      if (!row) {
        body.replaceChildren(make("p", { class: "quiet" }, "Choose a line to see its record."));
        chosen = undefined;
        return;
      }
      if (row.key !== chosen || !parts.size) begin(row);
      chosen = row.key;
      const place = body.querySelector(".records");
      for (const record of row.records) {
        const { destination, text } = record;
        let part = parts.get(destination);
        if (part?.text !== text) {
          part?.element.remove();
          part = recordPart(text, labelOf(destination));
          parts.set(destination, part);
          place?.append(part.element);
        }
        part?.show(record);
      }
      none.hidden = row.records.length > 0;
    },
  };
}

function eventPart(told: object): HTMLElement {
  const details = make("details", { class: "event" }, make("summary", {}, "Event, as the page hears it"));
  details.addEventListener("toggle", () => details.append(jsonTree(told, "Event")), { once: true });
  return details;
}
