import type { ServerResponse } from "node:http";
import type { ArrivalAnswer } from "./arrival.ts";
import { corsHeaders } from "./cors.ts";
import type { Fault } from "./faults.ts";
import type { Answer } from "./lrs/answer.ts";

const portal: Answer = {
  status: 200,
  headers: { "content-type": "text/html" },
  body: "<!doctype html><title>Welcome to our wireless network</title>",
};

/** Answers whole; returns what went out. */
export function giveAnswer(response: ServerResponse, answer: Answer): ArrivalAnswer {
  const body = Buffer.from(answer.body);
  const headers = { ...corsHeaders, ...answer.headers };
  const length = answer.status === 204 ? {} : { "content-length": String(body.length) };
  response.writeHead(answer.status, { ...headers, ...length }).end(body);
  return { status: answer.status, headers, body: answer.body };
}

/**
 * Answers as the fault will have it. `answer` keeps what was sent, and is called only where the fault lies
 * after keeping. Returns what went out whole.
 */
export function giveFaultyAnswer(
  response: ServerResponse,
  fault: Fault,
  answer: () => Answer,
): ArrivalAnswer | undefined {
  const instead = answerInstead(fault);
  if (instead !== undefined) return giveAnswer(response, instead);
  if (fault.kind === "truncated") truncate(response, answer());
  if (fault.kind === "lost-answer") answer();
  if (fault.kind !== "truncated" && fault.kind !== "silence") response.socket?.resetAndDestroy();
  return undefined;
}

function answerInstead(fault: Fault): Answer | undefined {
  if (fault.kind === "status") return { status: fault.status, headers: fault.headers, body: "" };
  if (fault.kind === "redirect") return { status: 302, headers: { location: "/elsewhere" }, body: "" };
  return fault.kind === "html" ? portal : undefined;
}

function truncate(response: ServerResponse, { status, headers, body }: Answer): void {
  const length = Buffer.byteLength(body);
  response.writeHead(status, { ...corsHeaders, ...headers, "content-length": String(length) });
  response.write(body.slice(0, Math.floor(body.length / 2)), () => response.socket?.destroy());
}
