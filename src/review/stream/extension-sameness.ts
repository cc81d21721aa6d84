import { deviation } from "../finding.ts";
import type { Finding } from "../finding.ts";
import { VIDEO_EXTENSION } from "../../formats/xapi/iris.ts";
import { extensionsOf, pathOf, type PlacedExtension } from "../data/extension-rules.ts";
import type { StatementView } from "../view.ts";
import { createBoundedMap } from "./bounded-map.ts";

/** Extensions that are compared. */
const MOST_EXTENSIONS = 5000;

/** Templates of the profile want it in the context, or in the result. */
const EITHER_PLACE = `${VIDEO_EXTENSION}cc-enabled`;

/** Each extension has one type of value, and one place. */
export type ExtensionSameness = (view: StatementView, path: string) => Generator<Finding>;

export function createExtensionSameness(): ExtensionSameness {
  const known = createBoundedMap<{ readonly type: string; readonly place: PlacedExtension["place"] }>(
    MOST_EXTENSIONS,
  );
  return function* ({ statement }, path) {
    for (const extension of extensionsOf(statement)) {
      const { iri, value, place } = extension;
      const type = typeOf(value);
      const first = known.get(iri);
      if (!first) known.set(iri, { type, place });
      else {
        if (type !== first.type) {
          yield deviation(
            "Q-21",
            `${path}.${pathOf(extension)}`,
            `It was ${first.type} before, and is ${type} here.`,
          );
        }
        if (place !== first.place && iri !== EITHER_PLACE) {
          yield deviation(
            "Q-22",
            `${path}.${pathOf(extension)}`,
            `It stood in ${first.place}.extensions before.`,
          );
        }
      }
    }
  };
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
