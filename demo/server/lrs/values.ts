/** The small shapes of which statements consist. */

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
const iriPattern = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i;

/** What a text of JSON holds; `undefined` where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isUuid(value: unknown): value is string {
  return typeof value === "string" && uuidPattern.test(value);
}

export function isIri(value: unknown): value is string {
  return typeof value === "string" && iriPattern.test(value);
}

/** One identifier for an agent or identified group; none for an anonymous group, which has members instead. */
export function isActor(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const found = Object.keys(identifiers).filter((name) => value[name] !== undefined);
  const [name] = found;
  if (name === undefined) return value["objectType"] === "Group" && Array.isArray(value["member"]);
  return found.length === 1 && (identifiers[name]?.(value[name]) ?? false);
}

const identifiers: Record<string, (value: unknown) => boolean> = {
  mbox: (value) => typeof value === "string" && /^mailto:[^\s@]+@[^\s@]+$/.test(value),
  mbox_sha1sum: (value) => typeof value === "string" && /^[0-9a-f]{40}$/.test(value),
  openid: isIri,
  account: (value) => isRecord(value) && isIri(value["homePage"]) && typeof value["name"] === "string",
};

/** Whether `null` stands anywhere but inside extensions. */
export function hasNull(value: unknown): boolean {
  if (value === null) return true;
  if (Array.isArray(value)) return value.some(hasNull);
  return (
    isRecord(value) && Object.entries(value).some(([key, inner]) => key !== "extensions" && hasNull(inner))
  );
}
