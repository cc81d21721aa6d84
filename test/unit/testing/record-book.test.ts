import { describe, expect, it } from "vitest";
import { createRecordBook, type RecordBook } from "../../../src/testing/record-book.ts";
import type { RecordFacts } from "../../../src/testing/record-facts.ts";
import { createHandClock } from "../transport/hand-clock.ts";
import { facts, SESSION, tell } from "./facts.ts";

interface Desk {
  readonly book: RecordBook;
  readonly bring: (...records: readonly RecordFacts[]) => void;
  readonly pass: (ms: number) => void;
  /** How many wait for a change. */
  readonly waiting: () => number;
}

/** A book into which records come when a test says so, by a clock that a test moves. */
function openBook(...first: readonly RecordFacts[]): Desk {
  const records = [...first];
  const listeners = new Set<() => void>();
  const { startTimer, pass } = createHandClock();
  const source = {
    list: () => records,
    onChange(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    remarks: () => ["3 requests were seen."],
  };
  return {
    book: createRecordBook(source, startTimer),
    pass,
    waiting: () => listeners.size,
    bring: (...more) => {
      records.push(...more);
      listeners.forEach((listener) => listener());
    },
  };
}

const wordsOf = (failure: Promise<unknown>): Promise<string> =>
  failure.then(
    () => "",
    (cause: unknown) => (cause instanceof Error ? cause.message : ""),
  );

describe("createRecordBook", () => {
  it("has its records by their own time", () => {
    const { book } = openBook(...tell("initialized", "played").toReversed());
    expect(book.all().map(({ name }) => name)).toEqual(["initialized", "played"]);
  });

  it("has the records of one session, of the one that began last where none is named", () => {
    const { book } = openBook(
      facts({ name: "initialized", at: 1 }),
      facts({ name: "initialized", at: 2, session: "second" }),
      facts({ name: "logged-in", at: 3, session: undefined }),
    );
    expect(book.ofSession().map(({ at }) => at)).toEqual([2]);
    expect(book.ofSession(SESSION).map(({ at }) => at)).toEqual([1]);
  });
});

describe("expectStory", () => {
  it("is met by what was told before", async () => {
    const { book, waiting } = openBook(...tell("initialized", "played"));
    await book.expectStory(["initialized", "played"]);
    expect(waiting()).toBe(0);
  });

  it("waits for what is still missing", async () => {
    const { book, bring } = openBook(...tell("initialized"));
    const expectation = book.expectStory(["initialized", "paused learner"]);
    bring(facts({ name: "paused", detail: "learner", at: 5 }));
    await expectation;
  });

  it("says where the story differs, and what else was seen, when the time is over", async () => {
    const { book, pass, waiting } = openBook(...tell("initialized", "played"));
    const words = wordsOf(book.expectStory(["initialized", "paused"], { timeoutMs: 500 }));
    pass(500);
    expect(await words).toBe(
      [
        "The story is another (- expected, + told, ~ told otherwise):",
        "    initialized",
        "  - paused",
        "  + played",
        "3 requests were seen.",
      ].join("\n"),
    );
    expect(waiting()).toBe(0);
  });
});

describe("expectRecord", () => {
  it("returns what came already, as often as it is asked for", async () => {
    const { book } = openBook(...tell("initialized", "played"));
    expect((await book.expectRecord("played")).id).toBe("1");
    expect((await book.expectRecord("played")).id).toBe("1");
  });

  it("lists what was told where none came", async () => {
    const { book, pass } = openBook(...tell("initialized"));
    const words = wordsOf(book.expectRecord({ what: "paused", time: 4 }));
    pass(10_000);
    expect(await words).toBe("No record is paused at 4 s. Told was:\n    initialized\n3 requests were seen.");
  });
});

describe("next", () => {
  it("returns each record once, in order of arrival", async () => {
    const { book, bring } = openBook(...tell("played", "paused", "played"));
    expect((await book.next("played")).id).toBe("0");
    expect((await book.next("played")).id).toBe("2");
    const third = book.next("played");
    bring(facts({ name: "paused", id: "3", at: 9 }));
    bring(facts({ name: "played", id: "4", at: 1 }));
    expect((await third).id).toBe("4");
  });
});

describe("expectNone", () => {
  it("is decided when every session is over, and not before", async () => {
    const { book, bring } = openBook(
      ...tell("initialized", "terminated"),
      facts({ name: "initialized", session: "second", at: 5 }),
    );
    let isDecided = false;
    const expectation = book.expectNone("completed").then(() => {
      isDecided = true;
    });
    bring(facts({ name: "paused", session: "second", at: 6 }));
    await Promise.resolve();
    expect(isDecided).toBe(false);
    bring(facts({ name: "terminated", session: "second", at: 7 }));
    await expectation;
    expect(isDecided).toBe(true);
  });

  it("asks for no end of what belongs to no session", async () => {
    const { book } = openBook(
      facts({ name: "logged-in", session: undefined }),
      ...tell("initialized", "terminated"),
    );
    await book.expectNone("completed");
  });

  it("names the records that were not to be", async () => {
    const { book } = openBook(...tell("initialized", "completed", "terminated"));
    expect(await wordsOf(book.expectNone("completed"))).toBe(
      "No record was to be completed, but these are:\n    completed",
    );
  });

  it("fails where the session never ends, for then nobody knows", async () => {
    const { book, pass } = openBook(...tell("initialized"));
    const words = wordsOf(book.expectNone("completed"));
    pass(10_000);
    expect(await words).toContain("Not every session came to terminated");
  });

  it("fails where nothing was told at all", async () => {
    const { book, pass } = openBook();
    const words = wordsOf(book.expectNone("completed", { timeoutMs: 10 }));
    pass(10);
    expect(await words).toContain("Told was:\n    nothing");
  });

  it("takes another end where one is given", async () => {
    const { book } = openBook(...tell("Started", "Ended"));
    await book.expectNone("Paused", { until: "Ended" });
  });
});
