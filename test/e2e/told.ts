import type { Receiver } from "../../demo/server/receiver.ts";
import { createRecordBook, type RecordBook } from "../../src/testing/record-book.ts";
import type { RecordFacts } from "../../src/testing/record-facts.ts";
import { readRecord, readRecords } from "../../src/testing/read-records.ts";

/** Nobody tells when a request has come in: so often is looked. */
const lookEveryMs = 50;

/** The receiver's statements by their own time, as a reader of the LRS would sort them. */
export function tellStory(receiver: Pick<Receiver, "statements">): readonly RecordFacts[] {
  return readRecords(receiver.statements());
}

export function verbsOf(story: readonly RecordFacts[]): string[] {
  return story.map(({ name }) => name);
}

/** What has arrived, to expect things of; all of it, unless only some is meant. */
export function recordsOf(
  receiver: Pick<Receiver, "statements">,
  isMeant: (record: RecordFacts) => boolean = () => true,
): RecordBook {
  return createRecordBook({
    list: () =>
      receiver
        .statements()
        .flatMap((statement) => readRecord(statement) ?? [])
        .filter(isMeant),
    onChange(listener) {
      const timer = setInterval(listener, lookEveryMs);
      return () => clearInterval(timer);
    },
  });
}
