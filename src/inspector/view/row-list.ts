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
  let shown = new Map<number, RowLine>();
  let listing: Listing = { rows: [], dropped: 0, suspended: new Map() };
  let selected: number | undefined;
  let follows = true;

  const view = (): ListView => ({
    count: listing.rows.length,
    rowHeight: ROW_HEIGHT_PX,
    scrollTop: element.scrollTop,
    height: element.clientHeight,
  });

  function select(index: number, isMeant: boolean): void {
    const row = listing.rows[Math.max(0, Math.min(index, listing.rows.length - 1))];
    if (!row) return;
    selected = row.key;
    element.scrollTop = scrollTo(listing.rows.indexOf(row), view());
    choose(row, isMeant);
    requestPaint();
  }

  function press(event: KeyboardEvent): void {
    const here = listing.rows.findIndex(({ key }) => key === selected);
    const page = Math.max(1, Math.floor(element.clientHeight / ROW_HEIGHT_PX) - 1);
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: here + 1,
      ArrowUp: here < 0 ? listing.rows.length - 1 : here - 1,
      PageDown: here + page,
      PageUp: here - page,
      Home: 0,
      End: listing.rows.length - 1,
      Enter: here,
    };
    const target = targets[event.key];
    if (target === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    select(target, event.key === "Enter");
  }

  function click({ target }: MouseEvent): void {
    const line = target instanceof Element ? target.closest(".line") : null;
    if (line) select(Number(line.ariaPosInSet) - 1, true);
  }

  element.addEventListener("keydown", press);
  element.addEventListener("click", click);
  element.addEventListener("scroll", () => {
    follows = isAtEnd(view());
    requestPaint();
  });
  new ResizeObserver(requestPaint).observe(element);

  /** Lines of rows that are still seen stay; their order in the page is that of the rows. */
  function draw(first: number, last: number): void {
    const { rows, suspended } = listing;
    const wanted = rows.slice(first, last);
    const keys = new Set(wanted.map(({ key }) => key));
    for (const [key, line] of shown) {
      if (keys.has(key)) continue;
      line.element.remove();
      free.push(line);
    }
    const next = wanted.map((row) => shown.get(row.key) ?? free.pop() ?? createRowLine());
    let before = lines.firstElementChild;
    for (const [offset, line] of next.entries()) {
      const row = wanted[offset];
      if (!row) continue;
      const place = { index: first + offset, count: rows.length, selected: row.key === selected, suspended };
      line.show(row, place);
      if (line.element === before) before = before.nextElementSibling;
      else lines.insertBefore(line.element, before);
    }
    shown = new Map(next.flatMap((line, offset) => [[wanted[offset]?.key ?? 0, line] as const]));
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
      const active = now.rows.slice(first, last).find(({ key }) => key === selected);
      if (active) element.setAttribute("aria-activedescendant", lineId(active));
      else element.removeAttribute("aria-activedescendant");
    },
  };
}
