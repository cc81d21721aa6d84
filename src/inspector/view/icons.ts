import { svg, type SvgElement } from "../../markup/element.ts";
import type { RowKind } from "../model/row-words.ts";

/** Outlines on a field of 16 by 16. */
const paths: Readonly<Record<RowKind, string>> = {
  "session-started": "M3 2.5v11M3 3h9l-2 3 2 3H3",
  "session-ended": "M4 4h8v8H4z",
  played: "M5 3l8 5-8 5z",
  paused: "M5.5 3.5v9M10.5 3.5v9",
  seeked: "M2.5 11a5.5 5.5 0 0 1 11 0M13.5 11l.5-3.5M13.5 11l-3-1.5",
  "milestone-reached": "M8 3l5 5-5 5-5-5z",
  completed: "M3 8.5l3.5 3.5L13 4.5",
  mastered: "M8 2.5l1.7 3.6 3.8.5-2.8 2.7.7 3.9L8 11.3l-3.4 1.9.7-3.9L2.5 6.6l3.8-.5z",
  ended: "M4 3l6 5-6 5zM12 3v10",
  changed: "M2.5 5h6M11.5 5h2M10 3v4M2.5 11h2M7.5 11h6M6 9v4",
  stalled: "M4.5 2.5h7M4.5 13.5h7M5 2.5c0 3.5 6 7.5 6 11M11 2.5c0 3.5-6 7.5-6 11",
  record: "M4 2.5h5.5L12 5v8.5H4zM6 7h4M6 10h4",
  earlier: "M8 2.5a5.5 5.5 0 1 1-5.2 3.7M2.5 3v3.5H6M8 5v3.5l2 1",
};

/** A sign for one kind of row; it says nothing that the words beside it do not. */
export function icon(kind: RowKind): SvgElement {
  return svg(
    "svg",
    { class: "icon", viewBox: "0 0 16 16", width: 16, height: 16, "aria-hidden": "true", "data-kind": kind },
    svg("path", { d: paths[kind] }),
  );
}
