/**
 * Replaces half characters, which a title cut off amid an emoji ends with: they have no UTF-8, and servers
 * refuse the whole request for them.
 */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}
