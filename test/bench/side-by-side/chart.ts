import { svg, type SvgElement } from "../../../src/markup/element.ts";
import { toText } from "../../../src/markup/to-text.ts";
import { plain } from "./plain.ts";

/** A picture that stands in a file of its own. */
export interface Chart {
  /** The file's name without its ending. */
  readonly name: string;
  readonly title: string;
  /** The whole document. */
  readonly text: string;
}

export interface Bars {
  readonly name: string;
  readonly title: string;
  readonly bars: readonly (readonly [who: string, value: number])[];
}

const width = 640;
const rowHeight = 26;
const namesWidth = 250;
const numbersWidth = 80;
const ours = "#1b5fc1";
const theirs = "#8a94a6";
export const ink = "#1a1d23";

/** One bar for each, the longest across the picture; less is better. */
export function drawBars({ name, title, bars }: Bars): Chart {
  const longest = Math.max(...bars.map(([, value]) => value), Number.MIN_VALUE);
  const rows = bars.flatMap(([who, value], index) => {
    const y = (index + 1) * rowHeight + 14;
    const length = (Math.max(0, value) / longest) * (width - namesWidth - numbersWidth);
    return [
      svg("text", { x: namesWidth - 8, y: y + 13, "text-anchor": "end", fill: ink }, who),
      svg("rect", { x: namesWidth, y, width: length, height: 18, fill: colorOf(who) }),
      svg("text", { x: namesWidth + length + 6, y: y + 13, fill: ink }, plain(value)),
    ];
  });
  return drawDocument({ name, title, height: (bars.length + 1) * rowHeight + 24, drawn: rows });
}

export const colorOf = (who: string): string => (who.toLowerCase().startsWith("playtrace") ? ours : theirs);

interface Drawing {
  readonly name: string;
  readonly title: string;
  readonly height: number;
  readonly drawn: readonly SvgElement[];
}

/** On white, so that it can be read on a dark page too. */
export function drawDocument({ name, title, height, drawn }: Drawing): Chart {
  const content = [
    svg("title", {}, title),
    svg("rect", { width, height, fill: "#fff" }),
    svg("text", { x: 12, y: 22, fill: ink }, title),
    ...drawn,
  ];
  const size = `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`;
  const font = 'font-family="system-ui, sans-serif" font-size="13"';
  const text = `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${font}>${content.map(toText).join("\n")}</svg>\n`;
  return { name, title, text };
}
