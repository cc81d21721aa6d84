import { TrackingError } from "../../errors.ts";
import { askConfiguration, type AskEffects } from "./ask-configuration.ts";
import { checkEndpoint } from "./check-endpoint.ts";
import type { EndpointResolution, ResolveEndpointOptions } from "./endpoint-resolution.ts";
import { readConfiguration, type CaliperVersion } from "./read-configuration.ts";

/** A page waits for it before anything is tracked. */
const PATIENCE_MS = 3000;

/** `fetch` is looked up at each call: a page may replace it later. */
const browserEffects: AskEffects = {
  fetch: (url, init) => fetch(url, init),
  deadline: (delayMs) => AbortSignal.timeout(delayMs),
};

/**
 * Asks a Caliper endpoint what it takes, as some tell: the newest version that both sides know, and how large a request
 * may be. What the page has decided itself wins; where nothing can be learned, it alone stands. Never throws, and never
 * rejects.
 * https://www.imsglobal.org/spec/caliper/v1p2#configuration-information
 * @param effects what it does to the world; default: the browser's own
 */
export async function resolveEndpoint(
  options: ResolveEndpointOptions,
  effects: AskEffects = browserEffects,
): Promise<EndpointResolution> {
  try {
    return await resolve(options, effects);
  } catch (cause) {
    const error = new TrackingError("unexpected", "The options cannot be read.", { which: "options", cause });
    return { caliper: {}, destination: options, error };
  }
}

async function resolve(options: ResolveEndpointOptions, effects: AskEffects): Promise<EndpointResolution> {
  const { version, timeoutMs = PATIENCE_MS, ...destination } = { ...options };
  const given: EndpointResolution = { caliper: { version }, destination };
  const error = checkEndpoint(options);
  if (error) return { ...given, error };
  const { auth, batch, endpoint } = destination;
  const answer = await askConfiguration({ endpoint, auth, timeoutMs }, effects);
  const read = answer instanceof TrackingError ? answer : readConfiguration(answer);
  if (read instanceof TrackingError) return { ...given, error: read };
  const { versions, maxBytes } = read;
  const chosen = version ?? versions?.[0];
  return {
    caliper: { version: chosen },
    destination: { ...destination, batch: { ...batch, maxBytes: batch?.maxBytes ?? maxBytes } },
    ...(versions && !versions.some((one) => one === chosen) && { error: untaken(chosen) }),
  };
}

const untaken = (version: CaliperVersion = "1.2"): TrackingError =>
  new TrackingError(
    "invalid-version",
    `The endpoint does not take Caliper ${version}, and is sent it all the same.`,
    { which: "version" },
  );
