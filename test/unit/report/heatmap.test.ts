import { describe, expect, it } from "vitest";
import type { Markup, MarkupElement } from "../../../src/markup/element.ts";
import { toText } from "../../../src/markup/to-text.ts";
import { heatmapOf } from "../../../src/report/heatmap.ts";
import { viewsWith } from "./some-views.ts";

/** All elements of a name, from outside in. */
function findAll(tree: Markup, name: string): MarkupElement[] {
  if (typeof tree === "string") return [];
  const below = tree.children.flatMap((child) => findAll(child, name));
  return tree.name === name ? [tree, ...below] : below;
}

const views = viewsWith({
  name: "Leaves",
  length: 4,
  views: [4, 2, 0, 1],
  learners: [2, 2, 0, 1],
  remaining: [2, 2, 1, 1],
});

describe("heatmapOf", () => {
  const map = heatmapOf(views);

  it("draws a bar for each part, as high as it was played, and tells its numbers", () => {
    const bars = findAll(map, "rect").map(({ attributes }) => attributes);
    const inOrder = [
      "x",
      "y",
      "width",
      "height",
      "data-from",
      "data-to",
      "data-views",
      "data-learners",
    ] as const;
    expect(bars.map((bar) => inOrder.map((name) => bar[name]))).toEqual([
      [0, 0, 300, 100, 0, 1, 4, 2],
      [300, 50, 300, 50, 1, 2, 2, 2],
      [600, 100, 300, 0, 2, 3, 0, 0],
      [900, 75, 300, 25, 3, 4, 1, 1],
    ]);
    expect(bars.map((bar) => bar["data-remaining"])).toEqual([2, 2, 1, 1]);
  });

  it("draws who is still there as a line that falls", () => {
    expect(findAll(map, "polyline")[0]?.attributes["points"]).toBe(
      "0,0 300,0 300,0 600,0 600,50 900,50 900,50 1200,50",
    );
  });

  it("says in words what it shows", () => {
    const [title] = findAll(map, "title");
    const [words] = findAll(map, "desc");
    expect(title?.children).toEqual(["How often each part of Leaves was played"]);
    expect(words?.children).toEqual([
      "2 learners. Played most: 0:00 to 0:01: 4 views, 2 learners. 50 % of the learners came to the last part.",
    ]);
  });

  it("tells the same numbers in a table", () => {
    const cells = findAll(map, "tr").map(({ children }) =>
      children.map((cell) => Reflect.get(Object(cell), "children")),
    );
    expect(cells.flat(2)).toEqual(
      [
        ["Part", "Views", "Learners", "Still there"],
        ["0:00–0:01", "4", "2", "100 %"],
        ["0:01–0:02", "2", "2", "100 %"],
        ["0:02–0:03", "0", "0", "50 %"],
        ["0:03–0:04", "1", "1", "50 %"],
      ].flat(),
    );
  });

  it("says so where nobody has played the film", () => {
    const empty = heatmapOf(viewsWith({ length: 4 }));
    expect(findAll(empty, "rect")).toEqual([]);
    expect(toText(empty)).toContain("Nobody has played it yet.");
  });

  it("takes a name for text", () => {
    expect(toText(heatmapOf({ ...views, name: "<img src=x onerror=alert(1)>" }))).not.toContain("<img");
  });
});
