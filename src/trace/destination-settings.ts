import { TrackingError } from "../errors.ts";
import type { Format } from "../formats/format.ts";
import { xapi } from "../formats/xapi/format.ts";
import { basicCredential, noCredential, schemeCredential } from "../transport/credential.ts";
import { DEFAULT_BATCH, DEFAULT_TIMEOUT_MS, type Destination } from "../transport/destination.ts";
import { isObject, isText, must, mustHoldObjects, mustLie, mustMatch, type Shape } from "./check.ts";
import type { AuthOptions, DestinationOptions } from "./options.ts";

/** One destination, checked. */
export interface DestinationSettings extends Destination {
  readonly format: Format;
}

const shapes: Readonly<Record<string, Shape>> = {
  endpoint: [/^\s*https?:\/\//i, "is no http(s) URL"],
  // A user name of the Basic scheme cannot hold one: https://www.rfc-editor.org/rfc/rfc7617#section-2.
  key: [/^[^:]+$/, "is empty, no text, or holds a colon"],
  secret: [/\S/, "is empty or no text"],
  name: [/\S/, "is empty or no text"],
};

/** Longest wait that timers keep: https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#dom-settimeout. */
const longestMs = 2 ** 31 - 1;
const { maxRecords: defaultRecords, maxBytes: defaultBytes, maxDelayMs: defaultDelayMs } = DEFAULT_BATCH;

/** @param prefix what stands before an option's name where several destinations are given */
export function readDestination(given: Partial<DestinationOptions>, prefix: string): DestinationSettings {
  must(isObject(given), prefix + "destination", "is no object");
  mustMatch(given, shapes, prefix);
  mustHoldObjects(given, ["auth", "batch", "format"], prefix);
  const { key, secret, auth, batch = {}, name = key ?? "" } = given;
  const { format = xapi(), timeoutMs = DEFAULT_TIMEOUT_MS } = given;
  must(!key === !secret, prefix + "secret", "goes with key");
  must(auth === undefined || isAuth(auth), prefix + "auth", "is no scheme with a credential");
  must(isFormat(format), prefix + "format", "is no format");
  const { maxRecords = defaultRecords, maxBytes = defaultBytes, maxDelayMs = defaultDelayMs } = batch;
  mustLie(maxRecords, prefix + "batch.maxRecords", [1, 500]);
  mustLie(maxBytes, prefix + "batch.maxBytes", [1, Infinity]);
  mustLie(maxDelayMs, prefix + "batch.maxDelayMs", [0, longestMs]);
  mustLie(timeoutMs, prefix + "timeoutMs", [1, longestMs]);
  const url = readEndpoint(given, prefix + "endpoint");
  const { path, success } = format;
  const id = `${url.href.replace(/\/*$/, "")} ${format.name} ${name.trim()}`;
  // Some LMS endpoints carry a query string: the path is joined before it.
  if (path) url.pathname = url.pathname.replace(/\/*$/, "/" + path);
  return {
    id,
    url: url.href,
    format,
    success,
    pack: (texts, sendTime) => format.pack(texts, sendTime),
    credential: auth
      ? schemeCredential(auth.scheme, auth.credential)
      : key && secret
        ? basicCredential(key, secret)
        : noCredential,
    batch: { maxRecords, maxBytes, maxDelayMs },
    timeoutMs,
  };
}

const isFilled = (value: unknown): boolean => isText(value) && value.trim() !== "";

function isAuth(given: AuthOptions): boolean {
  const { scheme, credential } = given;
  return isFilled(scheme) && (typeof credential === "function" || isFilled(credential));
}

function isFormat(given: Format): boolean {
  const { name, path } = given;
  return (
    isText(name) && isText(path) && typeof given.write === "function" && typeof given.pack === "function"
  );
}

function readEndpoint({ endpoint, allowInsecure }: Partial<DestinationOptions>, which: string): URL {
  must(endpoint, which, "is missing");
  must(URL.canParse(endpoint), which, "is no http(s) URL");
  const url = new URL(endpoint);
  const { protocol, hostname, username, password } = url;
  // Browsers refuse to fetch such a URL, and it would stand in every report.
  must(!username && !password, which, "holds a credential: use key and secret");
  const loopback = /^(.*\.)?localhost$|^127(\.\d+){3}$|^\[::1\]$/.test(hostname);
  if (protocol === "http:" && !loopback && allowInsecure !== true) {
    const message = `The option "${which}" is plain http: and not on this computer.`;
    throw new TrackingError("insecure-endpoint", message, { which });
  }
  url.hash = "";
  return url;
}
