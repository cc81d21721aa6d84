/** What a launch says under one name. */
export interface Field {
  /** Its name, for reports. */
  readonly which: string;
  readonly value: unknown;
}

/** Left by platforms where they do not know the variable: https://www.imsglobal.org/spec/lti/v1p3#customproperty */
const unfilled = /^\$[\w.]+$/;

const CUSTOM = "custom_";

/** Parameters of a tool stand here in LTI 1.3, without the prefix that they have in forms. */
export const CUSTOM_CLAIM = "https://purl.imsglobal.org/spec/lti/claim/custom";

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const isText = (value: unknown): value is string => typeof value === "string" && value.trim() !== "";

/** All that is said where one or several may be said. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** What a thing says itself: what all objects inherit is no part of a launch. */
export const own = (holder: unknown, name: string): unknown =>
  isObject(holder) && Object.hasOwn(holder, name) ? holder[name] : undefined;

/** What the launch holds on these paths, without what the platform left empty. */
export function fieldsAt(launch: unknown, paths: readonly (readonly string[])[]): readonly Field[] {
  return paths
    .map((path) => ({ which: path.join("."), value: path.reduce(own, launch) }))
    .filter(({ value }) => !isUnfilled(value));
}

/** A tool's parameters of these names, claims before form fields. */
export function customFields(launch: unknown, names: readonly string[]): readonly Field[] {
  const spellings = names.flatMap((name) => [
    ...new Set([name, name.startsWith(CUSTOM) ? name.slice(CUSTOM.length) : CUSTOM + name]),
  ]);
  return fieldsAt(launch, [
    ...spellings.map((name) => [CUSTOM_CLAIM, name]),
    ...spellings.map((name) => [name]),
  ]);
}

const isUnfilled = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === "string" && (!isText(value) || unfilled.test(value)));

/** The first field that can be read; each before it that cannot be is told of. */
export function firstSound<Value>(
  fields: readonly Field[],
  read: (value: unknown) => Value | undefined,
  refuse: (which: string) => void,
): Value | undefined {
  for (const { which, value } of fields) {
    const sound = read(value);
    if (sound !== undefined) return sound;
    refuse(which);
  }
  return undefined;
}
