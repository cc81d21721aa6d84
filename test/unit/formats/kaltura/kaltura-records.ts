import type { LearningEvent, LearningFact } from "../../../../src/events/learning-event.ts";
import type { Format } from "../../../../src/formats/format.ts";
import type { Statement } from "../../../../src/formats/xapi/statement.ts";
import { told, type Told } from "../../../fixtures/kaltura/viewing.ts";

/** What a server reads of one statement, as far as tests ask. */
export type SentStatement = Pick<Statement, "id" | "verb" | "timestamp" | "context"> & {
  readonly actor: object;
  readonly result: { readonly extensions: Readonly<Record<string, unknown>> };
};

export const PROGRESS = "https://w3id.org/xapi/cmi5/result/extensions/progress";

/** The texts in one request that tells of this, each of one statement or event. */
export function textsOf(format: Format, one: Told | undefined): readonly string[] {
  if (!one) throw new Error("nothing of that name happens");
  const record = format.write(one.event, one.context);
  if (record === null) return [];
  const { body } = format.pack([JSON.stringify(record)], "2026-02-11T13:30:00.000Z");
  const packed: unknown = JSON.parse(body);
  return listIn(packed).map((item) => JSON.stringify(item));
}

function listIn(packed: unknown): readonly unknown[] {
  if (Array.isArray(packed)) return packed;
  return typeof packed === "object" && packed !== null && "data" in packed ? listIn(packed.data) : [];
}

export function statementsOf(format: Format, one: Told | undefined): readonly SentStatement[] {
  return textsOf(format, one).map((text): SentStatement => JSON.parse(text));
}

/** The start of the golden viewing, with other facts. */
export function atStart(fact: LearningFact, moment: Partial<LearningEvent> = {}): Told {
  const start = told.get("start");
  if (!start) throw new Error("the viewing has no start");
  const { at, length, position, snapshot, threshold } = start.event;
  const event = { at, position, snapshot, threshold, ...(length !== undefined && { length }) };
  return { event: { ...event, ...moment, ...fact }, context: start.context };
}
