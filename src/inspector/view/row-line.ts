import { toElement } from "../../markup/to-nodes.ts";
import { clockTime } from "../model/clock-time.ts";
import { mediaTime } from "../model/media-time.ts";
import type { Row } from "../model/row.ts";
import { icon } from "./icons.ts";
import { make, setText } from "./make.ts";
import { STATE_WORDS, worstState } from "./state-words.ts";

/** One line of the list as an element, which may show another row later. */
export interface RowLine {
  readonly element: HTMLElement;
  readonly show: (row: Row, place: RowPlace) => void;
}

/** Where the line stands among all that are listed. */
export interface RowPlace {
  /** The first is 0. */
  readonly index: number;
  readonly count: number;
  readonly selected: boolean;
  /** Why nothing is sent any more, by destination. */
  readonly suspended: ReadonlyMap<string, string>;
}

/** From the gravest on. */
const LEVELS = ["error", "deviation", "advice"] as const;

/** The id of a row's element. */
export const lineId = ({ key }: Row): string => `row-${key}`;

const part = (name: string): HTMLElement => make("span", { class: name });

export function createRowLine(): RowLine {
  const [sign, clock, position] = [part("sign"), part("clock"), part("position")];
  const [title, more, findings, state] = [part("title"), part("more"), part("findings"), part("state")];
  const what = make("span", { class: "what" }, title, " ", more);
  const element = make(
    "div",
    { class: "line", role: "option" },
    sign,
    clock,
    position,
    what,
    findings,
    state,
  );
  let drawn: Row | undefined;
  let drawnAs = "";

  function draw(row: Row, suspended: RowPlace["suspended"]): void {
    const { event, records, words } = row;
    const found = records.flatMap((record) => record.findings ?? []);
    const worst = worstState(row, suspended);
    sign.replaceChildren(toElement(icon(words.kind), document));
    setText(clock, clockTime(row.at));
    setText(position, event ? mediaTime(event.position) : "");
    setText(title, words.title);
    setText(more, words.detail);
    findings.replaceChildren(...(found.length ? countWords(found.length) : []));
    findings.dataset["level"] = LEVELS.find((one) => found.some(({ level }) => level === one)) ?? "";
    setText(state, worst ? STATE_WORDS[worst] : "no record");
    state.dataset["state"] = worst ?? "none";
  }

  return {
    element,
    show: (row, { index, count, selected, suspended }) => {
      const now = `${row.version} ${suspended.size}`;
      if (row !== drawn || now !== drawnAs) draw(row, suspended);
      [drawn, drawnAs] = [row, now];
      element.id = lineId(row);
      element.ariaPosInSet = String(index + 1);
      element.ariaSetSize = String(count);
      element.ariaSelected = String(selected);
    },
  };
}

const countWords = (count: number): readonly Node[] => [
  make("span", {}, String(count)),
  make("span", { class: "unit" }, count === 1 ? " finding" : " findings"),
];
