import type { Format, ReadAnswer } from "../formats/format.ts";

/** What a server has of its own in place of what its format says. */
type Quirks = Partial<Pick<Format, "alternateSyntax" | "keyScheme" | "path" | "repeats" | "success">>;

/** OpenLRW answers with the ids that it has saved, and writes what it could not save to its log alone. */
const readSavedIds: ReadAnswer = (body, records) => {
  const saved: readonly unknown[] = JSON.parse(body);
  const lost = records.flatMap((text, index) => (saved.includes(JSON.parse(text).id) ? [] : [index]));
  return { kind: "delivered", lost };
};

/** Servers that differ from what their standard says, by the option's word for them and the format's name. */
export const servers: Readonly<Record<string, Readonly<Record<string, Quirks>>>> = {
  // It speaks the common part of 1.0.3 and 2.0, and the alternate request syntax went with 2.0.
  "adl-lrs": { xapi: { alternateSyntax: false } },
  openlrw: {
    xapi: { repeats: "refused" },
    caliper: { path: "key/caliper", keyScheme: "no-scheme", success: readSavedIds },
  },
};
