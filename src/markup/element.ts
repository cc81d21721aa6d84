import type { Attributes } from "./attributes.ts";

/** What a tree may hold of HTML: nothing that runs, loads or styles. */
export type HtmlName =
  | "a"
  | "article"
  | "aside"
  | "b"
  | "br"
  | "button"
  | "caption"
  | "code"
  | "dd"
  | "details"
  | "div"
  | "dl"
  | "dt"
  | "em"
  | "figcaption"
  | "figure"
  | "footer"
  | "h1"
  | "h2"
  | "h3"
  | "h4"
  | "header"
  | "hr"
  | "input"
  | "kbd"
  | "label"
  | "li"
  | "main"
  | "mark"
  | "nav"
  | "ol"
  | "option"
  | "output"
  | "p"
  | "pre"
  | "section"
  | "select"
  | "small"
  | "span"
  | "strong"
  | "summary"
  | "table"
  | "tbody"
  | "td"
  | "tfoot"
  | "th"
  | "thead"
  | "time"
  | "tr"
  | "ul";

/** What a tree may hold of SVG, likewise. */
export type SvgName =
  | "circle"
  | "clipPath"
  | "defs"
  | "desc"
  | "ellipse"
  | "g"
  | "line"
  | "linearGradient"
  | "path"
  | "pattern"
  | "polygon"
  | "polyline"
  | "rect"
  | "stop"
  | "svg"
  | "symbol"
  | "text"
  | "title"
  | "tspan"
  | "use";

/** An element of SVG; text stands for itself, whatever signs it holds. */
export interface SvgElement {
  readonly space: "svg";
  readonly name: SvgName;
  readonly attributes: Attributes;
  readonly children: readonly (SvgElement | string)[];
}

/** An element of HTML. */
export interface HtmlElement {
  readonly space: "html";
  readonly name: HtmlName;
  readonly attributes: Attributes;
  readonly children: readonly Markup[];
}

/** An element with all that it holds, as plain data. */
export type MarkupElement = HtmlElement | SvgElement;

/** A piece of a page: an element, or text. */
export type Markup = MarkupElement | string;

/** An element of HTML with its children. */
export const html = (
  name: HtmlName,
  attributes: Attributes = {},
  ...children: readonly Markup[]
): HtmlElement => ({ space: "html", name, attributes, children });

/** An element of SVG with its children. */
export const svg = (
  name: SvgName,
  attributes: Attributes = {},
  ...children: readonly (SvgElement | string)[]
): SvgElement => ({ space: "svg", name, attributes, children });
