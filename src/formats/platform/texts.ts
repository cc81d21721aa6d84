import type { PlatformText } from "../../events/platform-event.ts";
import type { LanguageMap } from "../../events/tracking-context.ts";

/** Texts by language; `und` is the tag of one that is not known: https://www.rfc-editor.org/rfc/rfc5646#section-4.1. */
export const textsOf = (text: PlatformText): LanguageMap => (typeof text === "string" ? { und: text } : text);
