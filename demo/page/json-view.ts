import { element } from "./element.ts";

const tokens = /("(?:\\.|[^"\\])*")(\s*:)?|(-?\d[\d.eE+-]*|true|false|null)/g;

/** A JSON text, indented, with its keys, texts and values told apart; a text that is no JSON stays as it is. */
export function jsonView(text: string, label: string): HTMLElement {
  const indented = indent(text);
  const view = element("pre", { class: "json", tabindex: "0", role: "region", "aria-label": label });
  let done = 0;
  for (const match of indented.matchAll(tokens)) {
    const [whole, quoted, colon, value] = match;
    const kind = value !== undefined ? "value" : colon !== undefined ? "key" : "text";
    view.append(
      indented.slice(done, match.index),
      element("span", { class: kind }, quoted ?? whole),
      colon ?? "",
    );
    done = match.index + whole.length;
  }
  view.append(indented.slice(done));
  return view;
}

function indent(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
