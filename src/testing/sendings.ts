import type { RecordFacts } from "./record-facts.ts";
import { readSentBody, type SentRequest } from "./sent-body.ts";

/** A record that left the page, once or again. */
export interface SentRecord extends RecordFacts {
  /** One for each time that it was sent: the status of the answer, `undefined` while none is known. Grows. */
  readonly answers: readonly (number | undefined)[];
}

/** A request that was to bring records, and brought none that can be read. */
export interface UnreadRequest {
  /** Without its query. */
  readonly url: string;
  readonly method: string;
  readonly why: string;
}

/** What was sent, each record once by its id, whatever number of requests brought it. */
export interface Sendings {
  /** Notes a request, and returns what notes the status of its answer. */
  readonly note: (request: SentRequest) => (status: number) => void;
  /** In order of arrival. */
  readonly list: () => readonly SentRecord[];
  readonly unread: () => readonly UnreadRequest[];
  /** How many requests were seen, with records or without. */
  readonly count: () => number;
  readonly onChange: (listener: () => void) => () => void;
}

export function createSendings(): Sendings {
  const records = new Map<unknown, RecordFacts & { readonly answers: (number | undefined)[] }>();
  const unread: UnreadRequest[] = [];
  const listeners = new Set<() => void>();
  let count = 0;
  const tell = (): void => [...listeners].forEach((listener) => listener());

  return {
    note(request) {
      const { url, method } = request;
      const body = readSentBody(request);
      count += 1;
      if (body.kind === "unreadable") unread.push({ url: url.replace(/[?#].*/, ""), method, why: body.why });
      const read = body.kind === "records" ? body.records : [];
      const notes = read.map((facts) => {
        const key = facts.id ?? facts;
        const known = records.get(key) ?? { ...facts, answers: [] };
        records.set(key, known);
        return { answers: known.answers, index: known.answers.push(undefined) - 1 };
      });
      tell();
      return (status) => {
        for (const { answers, index } of notes) answers[index] = status;
        tell();
      };
    },
    list: () => [...records.values()],
    unread: () => [...unread],
    count: () => count,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
