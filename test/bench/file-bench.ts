import { readSources } from "../rules/sources.ts";

const folders = ["src", "demo", "test"];

/** How long files are, in lines, by folder. */
export function reportFiles(): void {
  console.table(
    Object.fromEntries(
      folders.map((folder) => {
        const lines = readSources(folder)
          .map(({ path, text }) => ({ path, count: text.trimEnd().split("\n").length }))
          .sort((a, b) => a.count - b.count);
        const at = (share: number): number => lines[Math.ceil(lines.length * share) - 1]?.count ?? NaN;
        const sum = lines.reduce((total, { count }) => total + count, 0);
        const longest = lines.at(-1);
        return [
          folder,
          {
            files: lines.length,
            lines: sum,
            median: at(0.5),
            "nine in ten": at(0.9),
            longest: longest?.count,
            "which is": longest?.path,
          },
        ];
      }),
    ),
  );
}
