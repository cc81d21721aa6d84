import type { About } from "../session/registration-store.ts";
import { byteLength } from "../transport/batch.ts";
import type { Destination } from "../transport/destination.ts";
import type { OutboxEffects } from "../transport/outbox-effects.ts";

/** Ours alone, so that no other program's documents are touched. */
const stateId = "https://playtrace.dev/xapi/state/progress";

export interface StateRequest {
  readonly method: "GET" | "POST" | "PUT";
  readonly about: About;
  readonly content?: object;
  /** `If-Match` or `If-None-Match`. */
  readonly condition?: Readonly<Record<string, string>>;
  /** The request shall outlive the page; it is not made where it would be too large for that. */
  readonly leaving?: boolean;
}

export interface StateAnswer {
  /** 0 where there was none. */
  readonly status: number;
  readonly etag: string | null;
  readonly text: string;
}

export interface StateClient {
  /** Never rejects. */
  readonly ask: (request: StateRequest) => Promise<StateAnswer>;
  /** Breaks off what is under way. */
  readonly abort: () => void;
}

const noAnswer: StateAnswer = { status: 0, etag: null, text: "" };

/**
 * Asks the State resource, which keeps documents by activity, agent, registration and id.
 * https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Communication.md#23-state-resource
 * @param headers beside the credential's, of the version of xAPI
 */
export function createStateClient(
  { credential, timeoutMs, url }: Pick<Destination, "credential" | "timeoutMs" | "url">,
  headers: Readonly<Record<string, string>>,
  { fetch, page, startTimer }: Pick<OutboxEffects, "fetch" | "page" | "startTimer">,
): StateClient {
  const underWay = new Set<AbortController>();

  function addressOf({ activity, actor, registration }: About): string {
    const address = new URL(url);
    const agent = JSON.stringify({ ...actor, name: undefined });
    const parameters = { activityId: activity.id, agent, registration, stateId };
    for (const [name, value] of Object.entries(parameters)) address.searchParams.append(name, value);
    return address.href;
  }

  async function ask({ about, condition, content, leaving, method }: StateRequest): Promise<StateAnswer> {
    const body = content && JSON.stringify(content);
    const bytes = body ? byteLength(body) : 0;
    const keepalive = bytes > 0 && bytes < page.keepaliveRoom / (leaving ? 1 : 2);
    if (leaving && !keepalive) return noAnswer;
    const taken = keepalive ? bytes : 0;
    const over = new AbortController();
    const stopTimer = startTimer(() => over.abort(), timeoutMs);

    const send = (authorization: string): Promise<Response> =>
      fetch(addressOf(about), {
        method,
        headers: {
          ...headers,
          ...condition,
          ...(body && { "content-type": "application/json" }),
          ...(authorization && { authorization }),
        },
        ...(body && { body }),
        cache: "no-store",
        credentials: "omit",
        keepalive,
        redirect: "manual",
        signal: over.signal,
      });

    page.keepaliveRoom -= taken;
    underWay.add(over);
    try {
      const known = await credential(false);
      let response = await send(known);
      if (/^40[13]$/.test(`${response.status}`)) {
        const renewed = await credential(true);
        if (renewed !== known) response = await send(renewed);
      }
      return {
        status: response.status,
        etag: response.headers.get("etag"),
        text: await response.text(),
      };
    } catch {
      // Offline, refused, timed out, or without a credential: the browser's own copy serves.
      return noAnswer;
    } finally {
      stopTimer();
      underWay.delete(over);
      page.keepaliveRoom += taken;
    }
  }

  return {
    ask,
    abort: () => {
      for (const one of underWay) one.abort();
    },
  };
}
