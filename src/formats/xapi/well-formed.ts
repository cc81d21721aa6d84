import type { LanguageMap } from "../../events/tracking-context.ts";
import { wellFormed as wellFormedText } from "../well-formed.ts";

/** Replaces half characters in every language: servers refuse the whole batch for them. */
export function wellFormed(texts: LanguageMap): LanguageMap {
  const written: Record<string, string> = {};
  for (const tag in texts) written[tag] = wellFormedText(`${texts[tag]}`);
  return written;
}
