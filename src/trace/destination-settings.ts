import type { Format } from "../formats/format.ts";
import { xapi } from "../formats/xapi/format.ts";
import { basicCredential, noCredential, schemeCredential } from "../transport/credential.ts";
import type { Destination } from "../transport/destination.ts";
import { isObject, isText, must } from "./check.ts";
import type { DestinationOptions } from "./options.ts";

/** One destination, checked. */
export interface DestinationSettings extends Destination {
  readonly format: Format;
}

const maxBatchRecords = 500;

/** @param prefix what stands before an option's name where several destinations are given */
export function readDestination(given: Partial<DestinationOptions>, prefix: string): DestinationSettings {
  must(isObject(given), prefix + "destination", "is no object");
  const { key, secret, auth, batch, name = key, format = xapi(), timeoutMs } = given;
  const url = readEndpoint(given, prefix + "endpoint");
  for (const [which, text] of Object.entries({ key, secret, name })) {
    must(text === undefined || isText(text), prefix + which, "is no text");
  }
  must((key === undefined) === (secret === undefined), prefix + "secret", "goes with key");
  must(isObject(format) && [format.write, format.pack].every(isFunction), prefix + "format", "is no format");
  const { scheme, credential } = auth ?? { scheme: "", credential: "" };
  must(isText(scheme) && (isText(credential) || isFunction(credential)), prefix + "auth", "is no credential");
  return {
    id: `${url.href.replace(/\/*$/, "")} ${format.name} ${name?.trim() ?? ""}`,
    url: joinPath(url, format.path),
    format,
    success: format.success,
    pack: format.pack,
    credential: auth
      ? schemeCredential(scheme, credential)
      : isText(key) && isText(secret)
        ? basicCredential(key, secret)
        : noCredential,
    batch: {
      maxRecords: readNumber(batch?.maxRecords ?? 50, 1, maxBatchRecords, prefix + "batch.maxRecords"),
      maxBytes: readNumber(batch?.maxBytes ?? 60_000, 1, Infinity, prefix + "batch.maxBytes"),
      maxDelayMs: readNumber(batch?.maxDelayMs ?? 5_000, 0, Infinity, prefix + "batch.maxDelayMs"),
    },
    timeoutMs: readNumber(timeoutMs ?? 10_000, 1, Infinity, prefix + "timeoutMs"),
  };
}

const isFunction = (value: unknown): boolean => typeof value === "function";

/** Spaces around it are a slip of copying. */
function readEndpoint({ endpoint, allowInsecure }: Partial<DestinationOptions>, which: string): URL {
  const code = "invalid-endpoint";
  must(endpoint, which, "is missing", code);
  must(
    isText(endpoint) && /^\s*https?:\/\//i.test(endpoint) && URL.canParse(endpoint),
    which,
    "is no http(s) URL",
    code,
  );
  const url = new URL(endpoint);
  const { protocol, hostname, username, password } = url;
  // Browsers refuse to fetch such a URL, and it would stand in every report.
  must(!username && !password, which, "holds a credential: use key and secret", code);
  const loopback = /^(.*\.)?localhost$|^127(\.\d+){3}$|^\[::1\]$/.test(hostname);
  must(
    protocol === "https:" || loopback || allowInsecure === true,
    which,
    "is plain http: and not on this computer",
    "insecure-endpoint",
  );
  url.hash = "";
  return url;
}

/** Some LMS endpoints carry a query string: the path is joined before it. */
function joinPath(endpoint: URL, path: string): string {
  const joined = new URL(endpoint);
  if (path) joined.pathname = joined.pathname.replace(/\/*$/, "/") + path;
  return joined.href;
}

export function readNumber(value: unknown, from: number, to: number, which: string): number {
  must(
    typeof value === "number" && value >= from && value <= to,
    which,
    `is no number from ${from} to ${to}`,
  );
  return value;
}
