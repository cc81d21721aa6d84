import type { Markup } from "./element.ts";
import { escapeAttribute, escapeText } from "./escape-text.ts";
import { pageStyles } from "./page-styles.ts";
import { toText } from "./to-text.ts";

export interface PageContent {
  /** Text in one line, for the window. */
  readonly title: string;
  /** A style sheet beside {@link pageStyles}; written by hand, never made of data: it is not escaped. */
  readonly styles?: string;
  readonly body: readonly Markup[];
}

/**
 * A whole document of HTML that needs no other file and asks for none. Its own policy lets nothing run, and only this
 * one style sheet apply, should anything of what it shows ever be taken for markup.
 */
export async function selfContainedPage({ title, styles = "", body }: PageContent): Promise<string> {
  const sheet = pageStyles + styles;
  const policy = `default-src 'none'; style-src 'sha256-${await sha256(sheet)}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeAttribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeText(title)}</title>
<style>${sheet}</style>
</head>
<body>
${body.map(toText).join("\n")}
</body>
</html>
`;
}

/** In Base64, as a policy names what it allows. https://www.w3.org/TR/CSP3/#grammardef-hash-source */
async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return btoa(String.fromCodePoint(...new Uint8Array(digest)));
}
