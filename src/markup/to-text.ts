import { writtenAttributes } from "./attributes.ts";
import type { Markup, MarkupElement } from "./element.ts";
import { escapeAttribute, escapeText } from "./escape-text.ts";

/** Elements of HTML that hold nothing and have no end. https://html.spec.whatwg.org/#void-elements */
const ENDLESS = /^(?:br|hr|input)$/;

/** The tree as a part of a page of HTML; SVG is well-formed XML too. */
export function toText(tree: Markup): string {
  if (typeof tree === "string") return escapeText(tree);
  const { name, attributes, children } = tree;
  const opening =
    name +
    writtenAttributes(attributes)
      .map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`)
      .join("");
  return endsAtOnce(tree)
    ? `<${opening}/>`
    : `<${opening}>${firstLine(tree)}${children.map(toText).join("")}</${name}>`;
}

const endsAtOnce = ({ space, name, children }: MarkupElement): boolean =>
  space === "svg" ? children.length === 0 : ENDLESS.test(name);

/** A parser drops one line break at the beginning of `pre`. https://html.spec.whatwg.org/#the-pre-element */
const firstLine = ({ name }: MarkupElement): string => (name === "pre" ? "\n" : "");
