import type { TrackingErrorCode } from "../errors.ts";
import { isSafe } from "../platform/safe-url.ts";
import { readUrl } from "./caliper/read-url.ts";
import type { LaunchText } from "./launch-text.ts";
import { decodeIri } from "./parameters.ts";
import { refuseLaunch } from "./refuse-launch.ts";

/** A URL that requests go to. Neither scripts nor credentials can stand in it. */
export function readTarget({ needed, page }: LaunchText, name: string, code: TrackingErrorCode): URL {
  const href = readUrl(decodeIri(needed(name)));
  if (href === undefined) return refuseLaunch(code, name, "an http(s) URL without a credential in it");
  const url = new URL(href);
  // Browsers block it as mixed content: https://www.w3.org/TR/mixed-content/.
  return isSafe(url) || !/^https:/i.test(page)
    ? url
    : refuseLaunch("insecure-endpoint", name, "https: on a page that came by https:");
}

/** The LRS's URL, with the slash that resources are joined to; a query, which some have, stays behind it. */
export function readEndpoint(said: LaunchText): string {
  const url = readTarget(said, "endpoint", "invalid-endpoint");
  url.pathname = url.pathname.replace(/\/*$/, "/");
  url.hash = "";
  return url.href;
}
