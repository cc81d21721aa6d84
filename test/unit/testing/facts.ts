import type { RecordFacts } from "../../../src/testing/record-facts.ts";

export const SESSION = "0b5c2a1e-7d4f-4c3b-8a69-1f2e3d4c5b6a";

/** A record that tells nothing but what a test gives; of the session above, if it says no other. */
export function facts(given: Partial<RecordFacts> & Pick<RecordFacts, "name">): RecordFacts {
  return {
    id: undefined,
    detail: undefined,
    at: 0,
    time: undefined,
    from: undefined,
    to: undefined,
    progress: undefined,
    segments: undefined,
    session: SESSION,
    registration: undefined,
    extensions: {},
    json: {},
    ...given,
  };
}

/** Records of these names, a second apart, each with an id of its own. */
export const tell = (...names: readonly string[]): readonly RecordFacts[] =>
  names.map((words, index) => {
    const [name = "", detail] = words.split(" ");
    return facts({ name, detail, id: String(index), at: index * 1_000 });
  });
