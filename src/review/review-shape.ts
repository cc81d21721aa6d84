import { deviation, error } from "./finding.ts";
import type { Finding } from "./finding.ts";
import { isFields, joinPath } from "./reading.ts";
import type { Fields } from "./reading.ts";
import type { Shape } from "./shape.ts";
import { LANGUAGE_TAG, TEXT_FORMATS } from "./text-formats.ts";

/** Checks a value and all it holds against a shape: types, keys, formats, what JSON cannot say. */
export function* reviewShape(value: unknown, shape: Shape, path: string): Generator<Finding> {
  if (value === undefined || shape.kind === "any") return;
  if (value === null) {
    yield error("X-2", path, "null is refused outside extensions.");
    return;
  }
  switch (shape.kind) {
    case "text":
    case "one-of":
      yield* reviewText(value, shape, path);
      break;
    case "number":
      yield* reviewNumber(value, path);
      break;
    case "flag":
      if (typeof value !== "boolean") yield error("X-3", path, "It must be true or false.");
      break;
    case "list":
      yield* reviewList(value, shape, path);
      break;
    case "language-map":
    case "extensions":
    case "object":
      if (isFields(value)) yield* reviewFields(value, shape, path);
      else yield error("X-3", path, "It must be an object.");
      break;
  }
}

function* reviewText(
  value: unknown,
  shape: Extract<Shape, { kind: "text" | "one-of" }>,
  path: string,
): Generator<Finding> {
  if (typeof value !== "string") {
    yield error("X-3", path, "It must be a text.");
    return;
  }
  if (/\p{Surrogate}/u.test(value))
    yield error("X-8", path, "It holds half a character, which has no UTF-8.");
  if (shape.kind === "one-of") {
    if (!shape.values.includes(value)) {
      yield error("X-4", path, `It must be ${shape.values.join(" or ")}, letter by letter.`);
    }
  } else if (shape.format !== undefined) {
    const { rule, pattern, expected } = shape.format;
    if (value === "") yield error("X-6", path, `It is empty, but must be ${expected}.`);
    else if (!pattern.test(value)) yield error(rule, path, `It must be ${expected}.`);
  }
}

function* reviewNumber(value: unknown, path: string): Generator<Finding> {
  if (typeof value !== "number") yield error("X-3", path, "It must be a number.");
  else if (!Number.isFinite(value)) yield error("X-2", path, "JSON has no such number and writes null.");
}

function* reviewList(
  value: unknown,
  shape: Extract<Shape, { kind: "list" }>,
  path: string,
): Generator<Finding> {
  if (Array.isArray(value)) {
    if (value.length === 0) yield emptyList(path);
    for (const [index, item] of value.entries()) yield* reviewShape(item, shape.of, `${path}[${index}]`);
  } else if (shape.orOne && isFields(value)) {
    yield deviation("X-30", path, "It should be a list, also of one.");
    yield* reviewShape(value, shape.of, path);
  } else {
    yield error("X-3", path, "It must be a list.");
  }
}

const emptyList = (path: string): Finding => deviation("X-6", path, "An empty list should not be sent.");

const emptyObject = (path: string): Finding => deviation("X-6", path, "An empty object should not be sent.");

function* reviewFields(value: Fields, shape: Shape, path: string): Generator<Finding> {
  const keys = Object.keys(value);
  if (keys.length === 0) yield emptyObject(path);
  for (const key of keys) {
    const item = value[key];
    const itemPath = joinPath(path, key);
    if (shape.kind === "language-map") {
      if (!LANGUAGE_TAG.test(key)) yield error("X-32", itemPath, "The key must be an RFC 5646 language tag.");
      if (typeof item !== "string") yield error("X-32", itemPath, "It must be a plain text.");
      else yield* reviewText(item, { kind: "text" }, itemPath);
    } else if (shape.kind === "extensions") {
      if (!TEXT_FORMATS.iri.pattern.test(key))
        yield error("X-31", itemPath, "The key must be an absolute IRI.");
      yield* reviewExtension(item, itemPath);
    } else if (shape.kind === "object") {
      const known = shape.keys();
      const expected = known.get(key);
      if (expected === undefined) yield unknownKey(key, [...known.keys()], itemPath);
      else yield* reviewShape(item, expected, itemPath);
    }
  }
}

function unknownKey(key: string, known: readonly string[], path: string): Finding {
  const meant = known.find((name) => name.toLowerCase() === key.toLowerCase());
  return meant === undefined
    ? error("X-5", path, "xAPI knows no such property; data of one's own belongs in extensions.")
    : error("X-4", path, `The property is written ${meant}, letter by letter.`);
}

/** Servers do not judge the values of extensions; but they cannot store what is no JSON. */
function* reviewExtension(value: unknown, path: string): Generator<Finding> {
  if (typeof value === "string") yield* reviewText(value, { kind: "text" }, path);
  else if (typeof value === "number") yield* reviewNumber(value, path);
  else if (Array.isArray(value)) {
    if (value.length === 0) yield emptyList(path);
    for (const [index, item] of value.entries()) yield* reviewExtension(item, `${path}[${index}]`);
  } else if (isFields(value)) {
    if (Object.keys(value).length === 0) yield emptyObject(path);
    for (const [key, item] of Object.entries(value)) yield* reviewExtension(item, joinPath(path, key));
  }
}
