import { writtenAttributes } from "./attributes.ts";
import type { Markup, MarkupElement } from "./element.ts";

const NAMESPACES = {
  html: "http://www.w3.org/1999/xhtml",
  svg: "http://www.w3.org/2000/svg",
} as const;

/** The tree as nodes of a page, made one by one: no text of it is ever parsed. */
export function toNodes(tree: Markup | readonly Markup[], document: Document): DocumentFragment {
  const fragment = document.createDocumentFragment();
  fragment.append(...[tree].flat().map((one) => toNode(one, document)));
  return fragment;
}

function toNode(tree: Markup, document: Document): Element | string {
  return typeof tree === "string" ? tree : toElement(tree, document);
}

/** One element of the tree, with all that it holds, as {@link toNodes} makes it. */
export function toElement({ space, name, attributes, children }: MarkupElement, document: Document): Element {
  const element = document.createElementNS(NAMESPACES[space], name);
  for (const [key, value] of writtenAttributes(attributes)) element.setAttribute(key, value);
  element.append(...children.map((child) => toNode(child, document)));
  return element;
}
