import type { LanguageMap } from "../../events/tracking-context.ts";

/**
 * Replaces half characters, which a title cut off amid an emoji ends with: they have no UTF-8, and servers
 * refuse the whole batch for them.
 */
export function wellFormed(texts: LanguageMap): LanguageMap {
  const written: Record<string, string> = {};
  for (const tag in texts) written[tag] = `${texts[tag]}`.replace(/\p{Surrogate}/gu, "\ufffd");
  return written;
}
