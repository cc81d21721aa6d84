import type { ServerKind } from "../../peers/answer-as.ts";

/** A request that is no preflight, and the second of the viewing in which it left. */
export interface TimedRequest {
  readonly method: string;
  readonly url: string;
  readonly second: number;
}

/**
 * How long Chromium keeps a permission: 5 s where the server says nothing. Mux sends what needs none.
 * https://fetch.spec.whatwg.org/#http-access-control-max-age
 */
const keptSeconds: Readonly<Record<ServerKind, number>> = { lrs: 5, snowplow: 3600, mux: Infinity };

/** How often a browser asks first: the network's own clock does not follow a simulated viewing. */
export function duePreflights(kind: ServerKind, requests: readonly TimedRequest[]): number {
  if (kind === "mux") return 0;
  const askedAt = new Map<string, number>();
  let due = 0;
  for (const { method, url, second } of requests) {
    const key = `${method} ${url}`;
    if (second - (askedAt.get(key) ?? -Infinity) <= keptSeconds[kind]) continue;
    askedAt.set(key, second);
    due += 1;
  }
  return due;
}
