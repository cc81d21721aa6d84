/** A number is written in decimals; `true` as an attribute without a value, `false` and `undefined` not at all. */
export type AttributeValue = string | number | boolean | undefined;

/** What an element may carry: nothing that runs, and nothing that styles but a class. */
export type AttributeName =
  | "aria-live"
  | "checked"
  | "class"
  | "clip-path"
  | "colspan"
  | "cx"
  | "cy"
  | "d"
  | "datetime"
  | "dir"
  | "disabled"
  | "dominant-baseline"
  | "dx"
  | "dy"
  | "fill"
  | "fill-opacity"
  | "for"
  | "gradientTransform"
  | "gradientUnits"
  | "height"
  | "hidden"
  | "href"
  | "id"
  | "lang"
  | "max"
  | "min"
  | "name"
  | "offset"
  | "open"
  | "opacity"
  | "patternUnits"
  | "placeholder"
  | "points"
  | "preserveAspectRatio"
  | "r"
  | "rel"
  | "role"
  | "rowspan"
  | "rx"
  | "ry"
  | "scope"
  | "selected"
  | "stop-color"
  | "stroke"
  | "stroke-dasharray"
  | "stroke-linecap"
  | "stroke-width"
  | "tabindex"
  | "target"
  | "text-anchor"
  | "title"
  | "transform"
  | "type"
  | "value"
  | "vector-effect"
  | "viewBox"
  | "width"
  | "x"
  | "x1"
  | "x2"
  | "y"
  | "y1"
  | "y2"
  | `aria-${string}`
  | `data-${string}`;

export type Attributes = { readonly [Name in AttributeName]?: AttributeValue };

/** A name that cannot end its tag, whoever made up what follows `data-`. */
const PLAIN_NAME = /^[a-z][a-z\d-]*$/i;

/** A page, or a place on this one: `javascript:` and `data:` would run or show what the data says. */
const HARMLESS_LINK = /^(?:https?:\/\/|#)/i;

/** The attributes that are written, by name: what would run, and what is no name, is left out. */
export function writtenAttributes(attributes: Attributes): (readonly [name: string, value: string])[] {
  return Object.entries(attributes).flatMap(([name, value]) => {
    if (value === undefined || value === false || !PLAIN_NAME.test(name) || /^(?:on|style$)/i.test(name))
      return [];
    const text = value === true ? "" : String(value);
    return name === "href" && !HARMLESS_LINK.test(text) ? [] : [[name, text] as const];
  });
}
