import { TrackingError } from "../../errors.ts";
import type { AuthOptions } from "../../trace/options.ts";
import { configurationFault } from "./fault.ts";
import { isText } from "./fields.ts";
import type { ResolveEndpointOptions } from "./endpoint-resolution.ts";

/** What asking does to the world. */
export interface AskEffects {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Gives what is aborted after so many milliseconds. */
  readonly deadline: (delayMs: number) => AbortSignal;
}

type Question = Required<Pick<ResolveEndpointOptions, "endpoint" | "auth">> & { readonly timeoutMs: number };

/**
 * Asks an endpoint for its configuration, by a GET with the credential that events are sent with: gives what stands in
 * the answer, unread. What goes wrong is a value.
 * https://www.imsglobal.org/spec/caliper/v1p2#configuration-information
 */
export function askConfiguration(question: Question, { fetch, deadline }: AskEffects): Promise<unknown> {
  const { timeoutMs } = question;
  const signal = deadline(timeoutMs);
  const late = new Promise((resolve) => {
    const giveUp = (): void => resolve(configurationFault(`no answer came within ${timeoutMs} ms`));
    signal.addEventListener("abort", giveUp);
  });
  return Promise.race([ask(question, signal, fetch), late]);
}

async function ask(
  { endpoint, auth }: Question,
  signal: AbortSignal,
  fetch: AskEffects["fetch"],
): Promise<unknown> {
  const authorization = auth && (await authorizationOf(auth));
  if (authorization instanceof TrackingError) return authorization;
  const headers = { accept: "application/json", ...(authorization && { authorization }) };
  const rules: RequestInit = { headers, credentials: "omit", redirect: "manual", signal };
  let response: Response;
  try {
    response = await fetch(endpoint, rules);
  } catch {
    // The cause of a failed request may quote its headers.
    return configurationFault("the endpoint cannot be reached");
  }
  const { status } = response;
  if (status !== 200) return configurationFault(`the endpoint answered ${status || "with a redirect"}`);
  return response.json().catch(() => configurationFault("the answer is no JSON"));
}

async function authorizationOf({ scheme, credential }: AuthOptions): Promise<string | TrackingError> {
  try {
    const given: unknown = typeof credential === "string" ? credential : await credential();
    if (!isText(given)) return noCredential("gave nothing");
    return (scheme.trim() === "no-scheme" ? "" : `${scheme.trim()} `) + given.trim();
  } catch (cause) {
    return noCredential("threw", cause);
  }
}

const noCredential = (why: string, cause?: unknown): TrackingError =>
  new TrackingError(
    "credential-failed",
    `The endpoint is not asked for its configuration: "auth.credential" ${why}.`,
    { which: "auth.credential", cause },
  );
