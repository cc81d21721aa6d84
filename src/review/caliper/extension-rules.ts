import { reviewNestedContext } from "./context-rules.ts";
import type { Place } from "./place.ts";
import { itemOf, under } from "./place.ts";
import { emptiness, isEmpty } from "./value-rules.ts";
import { deviation, error } from "../finding.ts";
import type { Finding } from "../finding.ts";
import { isFields } from "../reading.ts";
import type { Fields } from "../reading.ts";

/** Data of one's own: any JSON, under names that readers of JSON-LD keep. */
export function* reviewExtensions(extensions: unknown, place: Place): Generator<Finding> {
  if (isFields(extensions)) yield* reviewKeys(extensions, place);
  else yield error("C-28", place.path, "It must be a map of names to values.");
}

function* reviewKeys(fields: Fields, place: Place): Generator<Finding> {
  for (const [key, value] of Object.entries(fields)) {
    const there = under(place, key);
    if (key === "@context") yield* reviewNestedContext(value, there);
    else if (value !== undefined) {
      if (!place.isDefined(key)) {
        yield deviation("C-28", there.path, "Readers of JSON-LD drop the key: write prefix:name or an IRI.");
      }
      yield* reviewContent(value, there);
    }
  }
}

function* reviewContent(value: unknown, place: Place): Generator<Finding> {
  if (isEmpty(value)) yield emptiness(place.path, false);
  else if (isFields(value)) yield* reviewKeys(value, place);
  else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* reviewContent(item, itemOf(place, index));
  }
}
