/**
 * Passes on what looks like a BCP 47 tag, and drops anything else: players give names such
 * as "English (US)" where a tag is due, and servers refuse a statement whose language is no tag.
 */
export function languageTag(text: string | undefined): string | undefined {
  return text && /^[a-z]{2,3}(-\w{2,4})*$/i.test(text) ? text : undefined;
}
