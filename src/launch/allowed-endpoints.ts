import { isSafe } from "../platform/safe-url.ts";
import { isText, mustBe } from "../trace/check.ts";
import type { LaunchOptions } from "../trace/options.ts";
import { refuseLaunch } from "./refuse-launch.ts";

/** Origins, compared as a whole and never by their beginning; `"any-https"`: every endpoint that is safe on the way. */
export type AllowedEndpoints = NonNullable<LaunchOptions["allow"]>;

const isOrigin = (text: unknown): boolean =>
  isText(text) && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && isBare(new URL(text));

/** A path would look like a promise that nobody keeps. */
const isBare = ({ href, origin }: URL): boolean => href === origin + "/";

/** Refuses an endpoint of an origin that the page does not accept. */
export function checkOrigin(endpoint: string, allow: AllowedEndpoints, page: string): void {
  const url = new URL(endpoint);
  if (allow === "any-https") {
    if (!isSafe(url) || (url.protocol === "http:" && /^https:/i.test(page))) refuse(url);
    return;
  }
  mustBe(
    Array.isArray(allow) && allow.length && allow.every(isOrigin),
    "launch.allow",
    'a list of origins such as https://lrs.example.com, or "any-https"',
  );
  if (!allow.some((origin) => new URL(origin).origin === url.origin)) refuse(url);
}

const refuse = ({ origin }: URL): never =>
  refuseLaunch(
    "refused-launch",
    "endpoint",
    `of an origin in launch.allow or data-launch, where ${origin} is not`,
  );
