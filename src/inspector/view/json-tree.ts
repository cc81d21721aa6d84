import { make, makeButton } from "./make.ts";

/** So deep a tree is unfolded at first. */
const OPEN_DEPTH = 2;
/** So many members are shown at once, and so many characters of one text. */
const MEMBERS_AT_ONCE = 100;
const LONGEST_TEXT = 5_000;

/** A value of JSON as a tree that unfolds; what is folded is not drawn before it is asked for. */
export function jsonTree(value: unknown, label: string): HTMLElement {
  const tree = make("div", { class: "json", role: "group", "aria-label": label });
  // Scripts that are written from right to left turn no braces.
  tree.dir = "ltr";
  tree.append(node(undefined, value, 0));
  return tree;
}

type Key = string | undefined;

function node(key: Key, value: unknown, depth: number): HTMLElement {
  return typeof value === "object" && value !== null
    ? branch(key, value, depth)
    : make("div", { class: "leaf" }, ...keyParts(key), leaf(value));
}

const keyParts = (key: Key): readonly Node[] =>
  key === undefined ? [] : [make("span", { class: "key" }, key), make("span", { class: "colon" }, ": ")];

function leaf(value: unknown): HTMLElement {
  if (typeof value !== "string") return make("span", { class: "value" }, String(value));
  const text = JSON.stringify(value);
  const rest = text.length - LONGEST_TEXT;
  if (rest <= 0) return make("span", { class: "text" }, text);
  return make(
    "span",
    { class: "text" },
    text.slice(0, LONGEST_TEXT),
    make("em", {}, ` … ${rest} more characters`),
  );
}

function branch(key: Key, value: object, depth: number): HTMLElement {
  const members = Array.isArray(value)
    ? value.map((member: unknown, index) => [String(index), member] as const)
    : Object.entries(value);
  const [left, right] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  const size = make("span", { class: "size" }, `${left}${members.length || ""}${right}`);
  if (!members.length) return make("div", { class: "leaf" }, ...keyParts(key), size);

  const body = make("div", { class: "members" });
  const details = make("details", {}, make("summary", {}, ...keyParts(key), size), body);
  let drawn = 0;

  function drawMore(): void {
    const next = members.slice(drawn, drawn + MEMBERS_AT_ONCE);
    drawn += next.length;
    body.append(...next.map(([name, member]) => node(name, member, depth + 1)));
    const rest = members.length - drawn;
    if (!rest) return;
    const more = makeButton(`${rest} more`, () => {
      more.remove();
      drawMore();
    });
    body.append(more);
  }

  if (depth < OPEN_DEPTH) {
    drawMore();
    details.open = true;
  } else details.addEventListener("toggle", drawMore, { once: true });
  return details;
}
