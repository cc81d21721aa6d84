import type { SizeReport } from "./size.ts";

const start = "<!-- size:start -->";
const end = "<!-- size:end -->";

/** Rooms that are the way in, told as one. */
const entryRooms = new Set(["html-media", "index", "videojs", "xapi", "bundler"]);

/** Kilobytes of 1,024 bytes with one decimal: packers of different computers differ by a few bytes. */
const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

/** The sentences of the README that quote sizes. */
export function sizeText({ scriptTag, fullScript, plugin, pluginWithCaliper, rooms }: SizeReport): string {
  const shares = rooms
    .filter(([room, bytes]) => !entryRooms.has(room) && bytes >= 100)
    .map(([room, bytes]) => `${room} ${kilobytes(bytes)}`);
  return [
    `Size: \`dist/playtrace.min.js\` is ${kilobytes(scriptTag.gzipBytes)} with gzip, and`,
    `\`dist/playtrace.full.min.js\`, with everything that a tag can use, ${kilobytes(fullScript.gzipBytes)};`,
    "as a bundler sees it,",
    `\`playtrace/videojs\` is ${kilobytes(plugin.gzipBytes)}, and \`caliper()\` adds`,
    `${kilobytes(pluginWithCaliper.gzipBytes - plugin.gzipBytes)}. Before gzip the script tag is`,
    `${kilobytes(scriptTag.minifiedBytes)}: ${shares.join(", ")}.`,
  ].join(" ");
}

/** What stands between the README's markers. */
export function quotedSize(readme: string): string | undefined {
  return readme.split(start)[1]?.split(end)[0]?.trim();
}

/** The README with today's figures between its markers. */
export function quoteSize(readme: string, text: string): string {
  const [before, rest = ""] = readme.split(start);
  const after = rest.split(end)[1];
  if (after === undefined) throw new Error(`README.md has no ${start} and ${end}.`);
  return `${before}${start}\n\n${text}\n\n${end}${after}`;
}
