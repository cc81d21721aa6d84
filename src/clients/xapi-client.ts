import type { Statement } from "../formats/xapi/statement.ts";
import type { Delivery } from "../transport/delivery.ts";
import type { OwnSend } from "../transport/destination.ts";
import { browserEffects, type OutboxEffects } from "../transport/outbox-effects.ts";
import { retryAfterMs } from "../transport/retry-policy.ts";
import { statusOutcome } from "../transport/status-outcome.ts";

/** What the client sends by the Basic scheme where it was given no credential: a colon, in Base64. */
const NO_CREDENTIAL = "Og==";

/** What the client says of one request: with an answer, or in the `response` of its error. */
export interface XapiClientAnswer {
  readonly status: number;
  readonly data: unknown;
  readonly headers: object;
}

/** The part of a client that is used: an instance of `XAPI` of https://www.npmjs.com/package/@xapi/xapi has it. */
export interface XapiClient {
  sendStatements(params: { statements: Statement[] }): Promise<XapiClientAnswer>;
}

/**
 * The client's fetch adapter throws the answer's text and drops its status. Whatever it was, the batch is treated as one
 * that the server failed at: again later, then in halves, so that one refused record holds up nobody.
 */
const statusUntold: Delivery = { kind: "retry", reason: "status-untold", status: 500 };

/**
 * A destination's `send` by a client of the page's own: its endpoint, its adapter, its credential. The client writes the
 * statements anew, so that their ids and content stay, and their bytes are its own. Its requests cannot be
 * aborted, and do not outlive their page: what nobody heard an answer for goes again at the next visit.
 *
 * @param client where it is none, the destination is suspended as `"no-client"`
 */
export function xapiClient(
  client: XapiClient,
  { clock }: Pick<OutboxEffects, "clock"> = browserEffects,
): OwnSend {
  const read = ({ status, data, headers }: XapiClientAnswer): Delivery => {
    const body = typeof data === "string" ? data : JSON.stringify(data ?? null);
    const afterMs = retryAfterMs(Reflect.get(Object(headers), "retry-after") ?? null, clock().wallMs);
    return statusOutcome({ status, body: hideCredential(client, status, body), afterMs }, "json-array");
  };
  return async ({ records }) => {
    if (typeof Object(client).sendStatements !== "function")
      return { kind: "suspended", reason: "no-client" };
    const statements: Statement[] = records.map((text) => JSON.parse(text));
    try {
      return read(await client.sendStatements({ statements }));
    } catch (error) {
      const response: unknown = Reflect.get(Object(error), "response");
      if (isRefusal(response)) return read(response);
      return isPlain(error) ? statusUntold : { kind: "retry", reason: "network" };
    }
  };
}

/** An answer that broke off is told with the status that it began with. */
function isRefusal(response: unknown): response is XapiClientAnswer {
  return /^[^2]..$/.test(Reflect.get(Object(response), "status"));
}

/** Failures of the network are errors of a class of their own: `TypeError` of fetch, `AxiosError`. */
function isPlain(error: unknown): boolean {
  return error instanceof Error && Object.getPrototypeOf(error) === Error.prototype;
}

/**
 * Some servers quote the request in what they say of it. Where the credential is not known, for the client was given none
 * and its adapter may add one, nothing is kept of that.
 */
function hideCredential(client: XapiClient, status: number, body: string): string {
  if (status < 300) return body;
  const authorization: unknown = Reflect.get(Object(Reflect.get(client, "headers")), "Authorization");
  const secret = typeof authorization === "string" ? authorization.replace(/.* /, "") : "";
  return secret && secret !== NO_CREDENTIAL ? body.replaceAll(secret, "***") : "";
}
