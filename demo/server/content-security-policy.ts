import { createHash } from "node:crypto";

/**
 * Nothing inline, nothing evaluated. An import map has to stand in the page, so each is allowed by its hash.
 * `font-src data:` and `media-src blob:` are video.js's own needs: its icons and its streaming. A page may show another
 * one of the demo in a frame.
 *
 * @param servers where pages may send to, with blanks between
 */
export function contentSecurityPolicy(html: string, servers: string): string {
  const maps = [...html.matchAll(/<script type="importmap">([\s\S]*?)<\/script>/g)];
  const hashes = maps.map(
    ([, text = ""]) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`,
  );
  return [
    "default-src 'none'",
    `script-src ${["'self'", ...hashes].join(" ")}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "media-src 'self' blob:",
    `connect-src 'self' ${servers}`,
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join("; ");
}
