import { element } from "./element.ts";
import { jsonView } from "./json-view.ts";

/** A row that unfolds to a JSON text; the text is written out only when it is first asked for. */
export function disclosure(summary: readonly Node[], read: () => string, label: string): HTMLLIElement {
  const details = element("details", {}, element("summary", {}, ...summary));
  details.addEventListener("toggle", () => {
    details.querySelector(".json")?.remove();
    if (details.open) details.append(jsonView(read(), label));
  });
  return element("li", {}, details);
}

/** A `span` of this class with a text. */
export function cell(name: string, text: string): HTMLSpanElement {
  return element("span", { class: name }, text);
}
