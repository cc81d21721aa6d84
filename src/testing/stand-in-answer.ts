import { readSentBody, type SentRequest } from "./sent-body.ts";

/** An answer of a server that is not there. */
export interface StandInAnswer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}

const headers = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "authorization, content-type, x-experience-api-version",
  "access-control-allow-methods": "GET, POST, PUT, DELETE",
  "content-type": "application/json",
};

const answer = (status: number, value?: unknown): StandInAnswer => ({
  status,
  headers,
  body: value === undefined ? "" : JSON.stringify(value),
});

/**
 * What an LRS or a Caliper endpoint that takes everything would answer: the ids of the statements, and nothing that it
 * was asked for.
 */
export function answerInPlace(request: SentRequest): StandInAnswer {
  const { method } = request;
  if (method === "GET") return answer(404);
  const body = readSentBody(request);
  if (method !== "POST" || body.kind === "other") return answer(204);
  return answer(200, body.kind === "records" ? body.records.map(({ id }) => id) : []);
}
