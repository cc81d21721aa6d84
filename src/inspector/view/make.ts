import { guard } from "../guard.ts";
import { writtenAttributes, type Attributes } from "../../markup/attributes.ts";
import type { HtmlName, Markup } from "../../markup/element.ts";
import { toNodes } from "../../markup/to-nodes.ts";

/** Makes an element of this page, which holds nodes or pieces of markup; texts stay texts. */
export function make<Name extends HtmlName>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly (Node | Markup)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of writtenAttributes(attributes)) made.setAttribute(key, value);
  made.append(...children.map((child) => (child instanceof Node ? child : toNodes(child, document))));
  return made;
}

/** A button with what it does. */
export function makeButton(label: string, act: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const button = make("button", { type: "button", ...attributes }, label);
  button.addEventListener("click", () => guard(act));
  return button;
}

/** Writes a text only where it differs: whatever is written is laid out anew, and may be read out. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
