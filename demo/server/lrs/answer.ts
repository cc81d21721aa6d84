/** A request to the LRS as it is meant, the alternate request syntax already unwrapped. */
export interface LrsRequest {
  readonly method: string;
  /** Path under the endpoint, without leading slash: `"statements"`. */
  readonly resource: string;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What goes back; the shell adds CORS and length. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export function answerJson(status: number, value: unknown): Answer {
  return { status, headers: { "content-type": "application/json" }, body: JSON.stringify(value) };
}

export function answerEmpty(status: number): Answer {
  return { status, headers: {}, body: "" };
}

/** A refusal in words: `message` says what is wrong with the request. */
export function refuse(status: number, message: string): Answer {
  return answerJson(status, { error: message });
}
