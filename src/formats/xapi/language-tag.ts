/**
 * Passes on what looks like a language, script and region, and drops anything else: players give names such
 * as "English (US)" where a tag is due, and servers refuse a statement whose language is no tag.
 */
export function languageTag(text: string | undefined): string | undefined {
  return text && /^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?$/i.test(text) ? text : undefined;
}
