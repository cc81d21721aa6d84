import { isFields, listAt } from "../review/reading.ts";
import { readRecord } from "./read-records.ts";
import type { RecordFacts } from "./record-facts.ts";

/** A request as a browser is about to send it. */
export interface SentRequest {
  readonly url: string;
  readonly method: string;
  /** `null` where the browser does not tell it. */
  readonly body: string | null;
}

/** What a request brings, or why it brings nothing that can be read. */
export type SentBody =
  | { readonly kind: "records"; readonly records: readonly RecordFacts[] }
  /** It is no request that brings records: a preflight, a question, a document of the State resource. */
  | { readonly kind: "other" }
  | { readonly kind: "unreadable"; readonly why: string };

const other: SentBody = { kind: "other" };

/**
 * Reads the records that a request brings: a statement or a list of them, an envelope of Caliper, or statements in the form
 * of the alternate request syntax, https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Communication.md#13-alternate-request-syntax.
 */
export function readSentBody({ url, method, body }: SentRequest): SentBody {
  const { pathname, searchParams } = new URL(url);
  const asked = searchParams.get("method") ?? method;
  if (!/^(POST|PUT)$/.test(asked) || /\/(state|profile)$/.test(pathname)) return other;
  if (body === null) return { kind: "unreadable", why: "the browser does not tell its body" };
  const text = searchParams.has("method") ? new URLSearchParams(body).get("content") : body;
  if (text === null) return { kind: "unreadable", why: "its form has no content" };
  const values = parse(text);
  if (values === undefined) return { kind: "unreadable", why: "its body is no JSON" };
  // Who puts a statement in its place may name it in the address alone.
  const statementId = searchParams.get("statementId") ?? undefined;
  const records = values.flatMap((value) => {
    const record = readRecord(value);
    return record ? [{ ...record, id: record.id ?? statementId }] : [];
  });
  if (records.length < values.length)
    return { kind: "unreadable", why: "it brings neither statements nor Caliper" };
  return { kind: "records", records };
}

/** The records as they lie in the body, whatever they are; `undefined` where it is no JSON. */
function parse(text: string): readonly unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value)) return value;
    return isFields(value) && "sensor" in value ? listAt(value, "data") : [value];
  } catch {
    return undefined;
  }
}
