import { make } from "./make.ts";

const SIGNS = [
  ["stretch", "Played"],
  ["stretch fast", "At another rate"],
  ["arc", "Seek forward"],
  ["arc backward", "Seek back"],
  ["pin milestone", "Milestone"],
  ["pin stall", "Stall"],
] as const;

/** What the signs of the timeline mean. */
export const timelineLegend = (): HTMLElement =>
  make(
    "ul",
    { class: "legend" },
    ...SIGNS.map(([name, text]) => make("li", {}, make("span", { class: `swatch ${name}` }), text)),
  );
