import { heatmapStyles } from "../../report/heatmap-styles.ts";
import { colours } from "./colours.ts";
import { delivery } from "./delivery.ts";
import { frame } from "./frame.ts";
import { lines } from "./lines.ts";
import { picture } from "./picture.ts";
import { reading } from "./reading.ts";

/** A sheet of its own for every page: a policy that allows no inline style allows it. */
export function inspectorSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync([heatmapStyles, colours, frame, lines, reading, picture, delivery].join(""));
  return sheet;
}
