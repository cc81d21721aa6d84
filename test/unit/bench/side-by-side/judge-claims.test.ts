import { describe, expect, it } from "vitest";
import type { Sent } from "../../../bench/peers/read-sent.ts";
import { claimsOf, findUntruths } from "../../../bench/side-by-side/truth/judge-claims.ts";
import { truthOf, type Seen } from "../../../bench/side-by-side/truth/seen.ts";

const lengthSeconds = 20;
const sent = (one: Partial<Sent>): Sent => ({ id: undefined, kind: "other", visit: "a", ...one });
function judge(
  name: keyof typeof claimsOf,
  records: readonly Sent[],
  visits: Seen["visits"],
): readonly string[] {
  const seen = { visits, lengthSeconds };
  return findUntruths(claimsOf[name], records, { ...truthOf(seen), lengthSeconds });
}

describe("findUntruths", () => {
  it("finds nothing where all that is claimed is so", () => {
    const records = [sent({ progress: 0.3 }), sent({ kind: "mark", mark: 25 })];
    expect(judge("Playtrace", records, [[[0, 6]]])).toEqual([]);
  });

  it("finds a mark that a seek jumped over, and one that is missing", () => {
    expect(
      judge(
        "xapi",
        [sent({ kind: "mark", mark: 50 })],
        [
          [
            [0, 6],
            [12, 13],
          ],
        ],
      ),
    ).toEqual(["marks 50 of 25"]);
  });

  it("finds progress that counts what was skipped", () => {
    expect(
      judge(
        "Playtrace",
        [sent({ progress: 1 })],
        [
          [
            [0, 3],
            [19, 20],
          ],
        ],
      ),
    ).toContain("progress 100 % of 20 %");
  });

  it("grants who counts whole seconds one more for each stretch", () => {
    const two = [
      [
        [0.2, 2.4],
        [7.8, 9.8],
      ],
    ] as const;
    expect(judge("snowplow", [sent({ watchedSeconds: 6 })], two)).toEqual([]);
    expect(judge("snowplow", [sent({ watchedSeconds: 7 })], [[[0.2, 4.8]]])).toEqual([
      "watched 7 s of 4.6 s",
    ]);
  });

  it("takes each visit's last word, and adds them up", () => {
    const records = [
      sent({ playedSeconds: 1 }),
      sent({ playedSeconds: 3 }),
      sent({ playedSeconds: 2, visit: "b" }),
    ];
    expect(judge("mux", records, [[[0, 3]], [[0, 2]]])).toEqual([]);
    expect(judge("mux", records, [[[0, 4]], [[0, 2]]])).toEqual(["played 5.0 s of 6.0 s"]);
  });

  it("finds a completion that was none, and one that was not told", () => {
    expect(judge("tincan", [sent({ kind: "completed" })], [[[0, 3]]])).toEqual(["completed, and was not"]);
    const marks = [25, 50, 75, 100].map((mark) => sent({ kind: "mark", mark }));
    expect(judge("tincan", marks, [[[0, 20]]])).toEqual(["not completed, and was"]);
  });
});
