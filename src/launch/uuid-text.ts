import { decodePlain } from "./parameters.ts";

/** A UUID as xAPI takes it, whatever stands around it: braces, `urn:uuid:`, capitals. https://www.rfc-editor.org/rfc/rfc4122 */
export const readUuid = (text: string): string | undefined =>
  /^(?:urn:uuid:)?\{?([\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12})\}?$/i
    .exec(decodePlain(text).trim())?.[1]
    ?.toLowerCase();
