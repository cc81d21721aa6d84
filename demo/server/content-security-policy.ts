import { createHash } from "node:crypto";

/** Import maps, and scripts of the page's own where it shall have them. */
const inlineScripts = {
  "import-maps": /<script type="importmap">([\s\S]*?)<\/script>/g,
  scripts: /<script(?: type="(?:importmap|module)")?>([\s\S]*?)<\/script>/g,
};

/**
 * Nothing inline but what its hash allows, nothing evaluated. An import map has to stand in the page.
 * `font-src data:` and `media-src blob:` are video.js's own needs: its icons and its streaming. A page may show another
 * one of the demo in a frame.
 *
 * @param servers where pages may send to, with blanks between
 * @param allowed what may stand in the page
 */
export function contentSecurityPolicy(
  html: string,
  servers: string,
  allowed: keyof typeof inlineScripts = "import-maps",
): string {
  const maps = [...html.matchAll(inlineScripts[allowed])];
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
