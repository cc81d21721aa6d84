import { guard } from "../guard.ts";
import { placeByKey } from "../model/list-keys.ts";
import { isAtEnd, rowWindow, scrollTo, type ListView } from "../model/row-window.ts";
import type { Row } from "../model/row.ts";
import { make } from "./make.ts";
import { createRowLine, lineId, type RowLine } from "./row-line.ts";

/** In CSS pixels; the style sheet gives every line this height. */
export const ROW_HEIGHT_PX = 30;

/** What is listed. */
export interface Listing {
  readonly rows: readonly Row[];
  /** How many of the oldest rows have gone from it. */
  readonly dropped: number;
  readonly suspended: ReadonlyMap<string, string>;
}

export interface RowListParts {
  readonly paint: () => void;
  /** A row was chosen; `isMeant` where it was clicked, or the Enter key was pressed. */
  readonly choose: (row: Row, isMeant: boolean) => void;
}

/** A list of any length, of which only the lines that can be seen are elements. */
export interface RowList {
  readonly element: HTMLElement;
  readonly paint: (listing: Listing) => void;
}

export function createRowList({ paint: requestPaint, choose }: RowListParts): RowList {
  const lines = make("div", { class: "lines", role: "presentation" });
  const room = make("div", { class: "room", role: "presentation" }, lines);
  const element = make(
    "div",
    { class: "list", role: "listbox", tabindex: 0, "aria-label": "Events and records" },
    room,
  );
  const free: RowLine[] = [];
  let shown = new Map<Row, RowLine>();
  let listing: Listing = { rows: [], dropped: 0, suspended: new Map() };
  let selected: Row | undefined;
  let follows = true;

  const view = (): ListView => ({
    count: listing.rows.length,
    rowHeight: ROW_HEIGHT_PX,
    scrollTop: element.scrollTop,
    height: element.clientHeight,
  });

  function select(index: number, isMeant: boolean): void {
    const row = listing.rows[index];
    if (!row) return;
    selected = row;
    element.scrollTop = scrollTo(index, view());
    choose(row, isMeant);
    requestPaint();
  }

  function press(event: KeyboardEvent): void {
    const target = placeByKey(event.key, {
      here: selected ? listing.rows.indexOf(selected) : -1,
      count: listing.rows.length,
      page: Math.floor(element.clientHeight / ROW_HEIGHT_PX),
    });
    if (target === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    select(target, event.key === "Enter");
  }

  function click({ target }: MouseEvent): void {
    const line = target instanceof Element ? target.closest(".line") : null;
    if (line) select(Number(line.ariaPosInSet) - 1, true);
  }

  element.addEventListener("keydown", (event) => guard(() => press(event)));
  element.addEventListener("click", (event) => guard(() => click(event)));
  element.addEventListener("scroll", () => {
    follows = isAtEnd(view());
    requestPaint();
  });
  new ResizeObserver(requestPaint).observe(element);

  /** Lines of rows that are still seen stay; their order in the page is that of the rows. */
  function draw(first: number, last: number): void {
    const { rows, suspended } = listing;
    const wanted = rows.slice(first, last);
    const kept = new Set(wanted);
    for (const [row, line] of shown) {
      if (kept.has(row)) continue;
      line.element.remove();
      free.push(line);
    }
    const next = new Map(wanted.map((row) => [row, shown.get(row) ?? free.pop() ?? createRowLine()]));
    let before = lines.firstElementChild;
    let index = first;
    for (const [row, line] of next) {
      line.show(row, { index, count: rows.length, selected: row === selected, suspended });
      index += 1;
      if (line.element === before) before = before.nextElementSibling;
      else lines.insertBefore(line.element, before);
    }
    shown = next;
  }

  return {
    element,
    paint: (now) => {
      const gone = now.dropped - listing.dropped;
      listing = now;
      room.style.height = `${now.rows.length * ROW_HEIGHT_PX}px`;
      if (follows) element.scrollTop = element.scrollHeight;
      else if (gone > 0) element.scrollTop -= gone * ROW_HEIGHT_PX;
      const { first, last } = rowWindow(view());
      lines.style.transform = `translateY(${first * ROW_HEIGHT_PX}px)`;
      draw(first, last);
      if (selected && shown.has(selected)) element.setAttribute("aria-activedescendant", lineId(selected));
      else element.removeAttribute("aria-activedescendant");
    },
  };
}
