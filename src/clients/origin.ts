/**
 * Whether a value names one origin as messages between windows do, such as `"https://learn.example.com"`: not all of them
 * by `"*"`, and not the `"null"` of a sandboxed frame, which others have too.
 * https://html.spec.whatwg.org/multipage/web-messaging.html#authors
 */
export const isOrigin = (value: unknown): value is string =>
  typeof value === "string" &&
  /^https?:/.test(value) &&
  URL.canParse(value) &&
  new URL(value).origin === value;
