import type { Answer } from "./lrs/answer.ts";
import { answerEmpty, refuse } from "./lrs/answer.ts";
import { isRecord, parseJson } from "./lrs/values.ts";

interface EnvelopeRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * An endpoint for Caliper envelopes: it takes whatever has an envelope's four fields, as endpoints do, and leaves it to
 * the review to say what is wrong inside. https://www.imsglobal.org/spec/caliper/v1p2#transport
 */
export function answerCaliper(
  { method, headers, body }: EnvelopeRequest,
  authorizations: ReadonlySet<string>,
): Answer {
  if (!authorizations.has(headers["authorization"] ?? "")) return refuse(401, "The credential is wrong.");
  if (method !== "POST") return refuse(405, `Envelopes are posted, there is no ${method}.`);
  if (headers["content-type"] !== "application/json") return refuse(415, "The type is not application/json.");
  const envelope = parseJson(body);
  const whole = isRecord(envelope) && ["sensor", "sendTime", "dataVersion"].every((name) => envelope[name]);
  return whole && Array.isArray(envelope["data"])
    ? answerEmpty(200)
    : refuse(400, "The body is no envelope.");
}

/** A webhook for a format of the page's own: any JSON. */
export function answerWebhook({ method, body }: EnvelopeRequest): Answer {
  if (method !== "POST") return refuse(405, `Notes are posted, there is no ${method}.`);
  return parseJson(body) === undefined ? refuse(400, "The body is no JSON.") : answerEmpty(200);
}
