import { advice, deviation } from "../finding.ts";
import type { Finding } from "../finding.ts";
import { fieldsAt, joinPath } from "../reading.ts";
import type { Fields } from "../reading.ts";
import { KNOWN_EXTENSIONS, type ExtensionPlace } from "./known-extensions.ts";

const PLACES: readonly ExtensionPlace[] = ["object.definition", "result", "context"];

/** Addresses that belong to nobody, or to one computer. */
const NOBODYS =
  /^(?:https?:\/\/(?:localhost|127\.[\d.]+|0\.0\.0\.0|\[::1]|tempuri\.org|[^/]*\.(?:invalid|local|localhost|test))(?::\d+)?(?:\/|$)|(?:urn:uuid|about|blob|data|file):)/i;

/** xAPI's own properties, by the names under which they are found in extensions. */
const PROPERTIES: Readonly<Record<string, readonly [holder: "result" | "context", key: string]>> = {
  completion: ["result", "completion"],
  duration: ["result", "duration"],
  response: ["result", "response"],
  score: ["result", "score"],
  success: ["result", "success"],
  instructor: ["context", "instructor"],
  language: ["context", "language"],
  platform: ["context", "platform"],
  registration: ["context", "registration"],
  revision: ["context", "revision"],
  team: ["context", "team"],
};

/** One extension of a statement, and where it stands. */
export interface PlacedExtension {
  readonly iri: string;
  readonly value: unknown;
  readonly place: ExtensionPlace;
}

export const pathOf = ({ place, iri }: PlacedExtension): string => joinPath(`${place}.extensions`, iri);

/** Every extension of a statement. */
export function extensionsOf(statement: Fields): readonly PlacedExtension[] {
  return PLACES.flatMap((place) => {
    const extensions = fieldsAt(holderOf(statement, place), "extensions");
    return Object.keys(extensions).map((iri) => ({
      iri,
      value: extensions[iri],
      place,
    }));
  });
}

function holderOf(statement: Fields, place: ExtensionPlace): Fields {
  return place === "object.definition"
    ? fieldsAt(fieldsAt(statement, "object"), "definition")
    : fieldsAt(statement, place);
}

/** Whether data of one's own is needed, plain, explained somewhere, and where readers look for it. */
export function* reviewExtensionUse(statement: Fields): Generator<Finding> {
  for (const extension of extensionsOf(statement)) {
    const { iri, value, place } = extension;
    const known = KNOWN_EXTENSIONS.get(iri);
    if (known) {
      if (place !== known.place)
        yield deviation("Q-22", pathOf(extension), `Its place is ${known.place}.extensions.`);
      if (known.value?.holds(value) === false)
        yield deviation("Q-19", pathOf(extension), `It must be ${known.value.expected}.`);
    } else {
      const [holder, key] = PROPERTIES[/[^/#:]*$/.exec(iri)?.[0] ?? ""] ?? [];
      if (holder !== undefined && key !== undefined && fieldsAt(statement, holder)[key] === undefined) {
        yield advice("Q-17", pathOf(extension), `xAPI has ${holder}.${key} for it, which is empty.`);
      }
      if (NOBODYS.test(iri)) yield advice("Q-18", pathOf(extension), "Nobody can look up what it means.");
      if (isJson(value)) yield advice("Q-20", pathOf(extension), "It is JSON within a text.");
    }
  }
}

function isJson(value: unknown): boolean {
  if (typeof value !== "string" || !/^\s*[[{]/.test(value)) return false;
  try {
    JSON.parse(value);
    return true;
  } catch {
    // A text that only begins like JSON.
    return false;
  }
}
