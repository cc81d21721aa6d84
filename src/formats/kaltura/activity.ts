import type { LanguageMap } from "../../events/tracking-context.ts";
import { wellFormed } from "../xapi/well-formed.ts";
import type { KalturaActivity } from "./statement.ts";

interface Described {
  readonly id: string;
  readonly name?: LanguageMap | undefined;
  readonly description?: LanguageMap | undefined;
}

/** Writes the media, or what surrounds it, as an activity of this type. */
export function writeActivity(type: string, { id, name, description }: Described): KalturaActivity {
  return {
    objectType: "Activity",
    id,
    definition: {
      type,
      ...(name && { name: wellFormed(name) }),
      ...(description && { description: wellFormed(description) }),
    },
  };
}
