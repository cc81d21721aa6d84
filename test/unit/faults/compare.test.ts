import { describe, expect, it } from "vitest";
import type { Books, Note } from "../../faults/account/books.ts";
import { compare } from "../../faults/account/compare.ts";
import { readRecord } from "../../faults/account/sighting.ts";
import { arrivalOf, keptNotes, textOf } from "./books.ts";

const started = textOf("a", "initialized", 1, "a");
const played = textOf("b", "played", 2, "a");
const paused = textOf("c", "paused", 3, "a");
const ended = textOf("d", "terminated", 4, "a");
const story = [started, played, paused, ended];
const notes = story.flatMap((text, index) => keptNotes(text, index));
const delivered = (ids: readonly string[], at: number) => ({ at, kind: "delivered", ids });

const momentOf = (text: string) => readRecord(JSON.parse(text)).timestamp;

function madeAt(text: string, at: number): Note {
  return { at, kind: "record", ids: [readRecord(JSON.parse(text)).id], text };
}

const lastActAt = (text: string, at: number): Note => ({ ...madeAt(text, at), leaving: true });

/** The names of what was breached. */
function breached(books: Partial<Books>): string[] {
  const { breaches } = compare({ notes, departures: [], arrivals: [arrivalOf(story, 10)], ...books });
  return Object.entries(breaches).flatMap(([name, cases]) => (cases.length > 0 ? [name] : []));
}

describe("compare", () => {
  it("finds nothing where everything that was made arrived once", () => {
    const account = compare({ notes, departures: [], arrivals: [arrivalOf(story, 10)] });
    expect(account).toMatchObject({ made: 4, stored: 4, arrived: 4, resent: 0, recovered: 0, requests: 1 });
    expect(breached({})).toEqual([]);
  });

  it("finds what was stored and did not arrive, unless it is quarantined by name", () => {
    const arrivals = [arrivalOf([started, paused, ended], 10)];
    expect(breached({ arrivals })).toEqual(["lost"]);
    expect(breached({ arrivals, notes: [...notes, { at: 11, kind: "quarantined", ids: ["b"] }] })).toEqual(
      [],
    );
  });

  it("takes a request that was refused, or broke off, for nothing that arrived", () => {
    expect(breached({ arrivals: [arrivalOf(story, 10, { kept: false })] })).toEqual(["lost", "open"]);
    expect(breached({ arrivals: [arrivalOf(story, 10, { kept: false, complete: false })] })).toEqual([
      "lost",
      "open",
    ]);
  });

  it("finds what was made and neither stored nor sent, unless a kill came within a second", () => {
    const unstored = [
      ...notes,
      { at: 5000, kind: "record", ids: ["e"], text: textOf("e", "played", 9, "a") },
    ];
    expect(breached({ notes: unstored })).toEqual(["forgotten"]);
    expect(breached({ notes: unstored, departures: [{ at: 5500, killed: true }] })).toEqual([]);
    expect(breached({ notes: unstored, departures: [{ at: 6500, killed: true }] })).toEqual(["forgotten"]);
    expect(breached({ notes: unstored, departures: [{ at: 5500, killed: false }] })).toEqual(["forgotten"]);
  });

  it("finds what the product itself gave up", () => {
    const lost = [...notes, { at: 9, kind: "lost", ids: ["e"] }];
    expect(breached({ notes: lost })).toEqual(["givenUp"]);
  });

  it("finds other bytes, but lets the closing of a killed session be written twice", () => {
    const other = textOf("b", "played", 2.5, "a");
    expect(breached({ arrivals: [arrivalOf([started, other, paused, ended], 10)] })).toEqual(["changed"]);
    const recovered = textOf("d", "terminated", 3.5, "a");
    const arrivals = [arrivalOf([started, played, paused, recovered], 10)];
    const departures = [{ at: 9, killed: true }];
    expect(breached({ arrivals })).toEqual(["changed"]);
    expect(breached({ arrivals, departures })).toEqual([]);
    expect(compare({ notes, departures, arrivals }).recovered).toBe(1);
  });

  it("lets the next visit tell a closing anew that its page handed over as its last act, alone, and for good", () => {
    const parting = [paused, ended].map((text) => lastActAt(text, 8));
    const again = textOf("d", "terminated", 3.5, "a");
    const told = [...notes.slice(0, 4), ...parting, madeAt(again, 20)];
    const twoTexts = (...later: readonly (readonly string[])[]) => ({
      notes: told,
      arrivals: [story, ...later].map((texts, index) => arrivalOf(texts, 10 + 4_000 * index)),
      departures: [{ at: 9, killed: false }],
    });
    expect(breached(twoTexts([again]))).toEqual([]);
    expect(compare(twoTexts([again])).recovered).toBe(1);
    expect(breached(twoTexts([paused, again]))).toContain("changed");
    expect(breached(twoTexts([again], [ended]))).toContain("changed");
    expect(breached(twoTexts([textOf("d", "terminated", 3.6, "a")]))).toContain("changed");
  });

  it("finds two texts of a closing that a page told which stayed", () => {
    const again = textOf("d", "terminated", 3.5, "a");
    const arrivals = [arrivalOf(story, 10), arrivalOf([again], 4_000)];
    const departures = [{ at: 9, killed: false }];
    expect(breached({ notes: [...notes, madeAt(again, 20)], arrivals, departures })).toContain("changed");
  });

  it("finds a record that nobody made", () => {
    const stranger = textOf("e", "played", 1.5, "a");
    expect(breached({ arrivals: [arrivalOf([started, stranger, played, paused, ended], 10)] })).toEqual([
      "changed",
    ]);
  });

  it("finds one act under two ids: at one moment, a second stop, a second end", () => {
    for (const [verb, moment] of [
      ["played", 2],
      ["paused", 3.5],
      ["terminated", 5],
    ] as const) {
      const twin = textOf("e", verb, moment, "a");
      const all = [...story, twin].sort((left, right) => momentOf(left) - momentOf(right));
      const twins = [...notes, ...keptNotes(twin, 6)];
      expect(breached({ notes: twins, arrivals: [arrivalOf(all, 10)] })).toContain("doubled");
    }
  });

  it("lets the next visit tell an act anew that a kill took along unstored, and that never arrived", () => {
    const taken = textOf("e", "paused", 2.9, "a");
    const told = { at: 8, kind: "record", ids: ["e"], text: taken };
    const departures = [{ at: 9, killed: true }];
    expect(breached({ notes: [...notes, told], departures })).toEqual([]);
    expect(breached({ notes: [...notes, ...keptNotes(taken, 8)], departures })).toEqual(["lost", "doubled"]);
    const arrivals = [arrivalOf([started, played, taken, paused, ended], 10)];
    expect(breached({ notes: [...notes, told], departures, arrivals })).toEqual(["doubled"]);
  });

  it("finds a session whose records were kept in another order, within a request or over several", () => {
    expect(breached({ arrivals: [arrivalOf([started, paused, played, ended], 10)] })).toEqual(["disordered"]);
    const late = [arrivalOf([started, paused, ended], 10), arrivalOf([played], 11)];
    expect(breached({ arrivals: late })).toEqual(["disordered"]);
  });

  it("lets other sessions come in between", () => {
    const other = ["initialized", "terminated"].map((verb, index) => textOf(`z${index}`, verb, index, "z0"));
    const all = [...notes, ...other.flatMap((text) => keptNotes(text, 5))];
    expect(breached({ notes: all, arrivals: [arrivalOf(story, 10), arrivalOf(other, 11)] })).toEqual([]);
  });

  it("finds a session without an end", () => {
    const begun = notes.slice(0, 2);
    expect(breached({ notes: begun, arrivals: [arrivalOf([started], 10)] })).toEqual(["open"]);
  });

  it("refuses a body that is packed in another way", () => {
    const arrivals = [arrivalOf([], 10, { body: Buffer.from(`[ ${started} ]`) })];
    expect(() => compare({ notes, departures: [], arrivals })).toThrow("another way");
  });
});

const twice = (first: Parameters<typeof arrivalOf>[2]) => [
  arrivalOf(story, 10, first),
  arrivalOf(story, 4000),
];

describe("compare, of what came again", () => {
  it("counts it, and takes a refusal or a lost answer for a reason", () => {
    for (const first of [
      { kept: false, answer: { status: 503, headers: {}, body: "" } },
      { answer: undefined },
      { fault: "truncated" },
    ]) {
      expect(breached({ arrivals: twice(first) })).toEqual([]);
      expect(compare({ notes, departures: [], arrivals: twice(first) }).resent).toBe(4);
    }
  });

  it("takes the going of a page for a reason, if it went while the request was under way", () => {
    expect(breached({ arrivals: twice({}), departures: [{ at: 20, killed: false }] })).toEqual([]);
    expect(breached({ arrivals: twice({}), departures: [{ at: 4001, killed: false }] })).toEqual([
      "needless",
    ]);
  });

  it("takes a time-out that the page told of for a reason, once", () => {
    const timeout = { at: 900, kind: "retrying", ids: ["a", "b", "c", "d"], text: "timeout" };
    expect(breached({ arrivals: twice({}), notes: [...notes, timeout] })).toEqual([]);
    const thrice = [...twice({}), arrivalOf(story, 5000)];
    expect(breached({ arrivals: thrice, notes: [...notes, timeout] })).toEqual(["needless"]);
  });

  it("takes nothing for a reason once the page has told the delivery, save its end at that moment", () => {
    const told = [...notes, delivered(["a", "b", "c", "d"], 30)];
    expect(breached({ arrivals: twice({}), notes: told, departures: [{ at: 2000, killed: true }] })).toEqual([
      "needless",
    ]);
    expect(breached({ arrivals: twice({}), notes: told, departures: [{ at: 40, killed: true }] })).toEqual(
      [],
    );
    expect(breached({ arrivals: twice({}), notes: told, departures: [{ at: 40, killed: false }] })).toEqual(
      [],
    );
  });

  it("takes the last act of a page for a reason, however late it comes, and once", () => {
    const [before, closing] = [notes.slice(0, 6), lastActAt(ended, 8)];
    const departures = [{ at: 9, killed: false }];
    const late = [arrivalOf(story, 2_000), arrivalOf(story, 4_000)];
    const told = [...before, closing];
    expect(breached({ arrivals: late, notes: told, departures })).toEqual([]);
    expect(breached({ arrivals: late, notes, departures })).toEqual(["needless"]);
    const thrice = [...late, arrivalOf(story, 6_000)];
    expect(breached({ arrivals: thrice, notes: told, departures })).toEqual(["needless"]);
  });

  it("finds an answer that reached a page which stayed", () => {
    expect(breached({ arrivals: twice({}) })).toEqual(["needless"]);
  });
});
