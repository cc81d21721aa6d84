/** What reached the receiver, before anybody judged it. */
export interface Arrival {
  /** Counts from 1. */
  readonly number: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly method: string;
  /** Path and query as they came. */
  readonly url: string;
  /** As they came, save `authorization`, which says only `right`, `right for` another key, or `wrong`. */
  readonly headers: Readonly<Record<string, string>>;
  /** The very bytes. */
  readonly body: Buffer;
  /** False where the sender broke off within the body; such a request is not answered. */
  readonly complete: boolean;
  /** The fault that was put on it, by name, where there was one. */
  readonly fault: string | undefined;
  /** What it brought was taken, whether or not an answer said so. */
  kept: boolean;
  /** What went back; `undefined` while it is due, or where nothing whole ever went back. */
  answer: ArrivalAnswer | undefined;
}

export interface ArrivalAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** An arrival for readers on the other side of HTTP: the body as text, credentials in it and in the answer blackened. */
export function describeArrival(arrival: Arrival): object {
  const { body, answer, headers, url, ...rest } = arrival;
  const text = body.toString().replace(/(?<=^|&)Authorization=[^&]*/, "Authorization=hidden");
  const given = answer?.body.replace(/"auth-token":"[^"]*"/, '"auth-token":"hidden"');
  return {
    ...rest,
    url: url.replace(/(?<=[?&]sesskey=)[^&]*/, "hidden"),
    headers: headers["cookie"] === undefined ? headers : { ...headers, cookie: "hidden" },
    bytes: body.length,
    body: text,
    answer: answer && { ...answer, body: given },
  };
}
