import { CONTEXT_1_1, CONTEXT_1_2, OWN_PREFIX } from "./versions.ts";

/** Properties that Caliper 1.2 has brought; no other property of an event bears one of these names. */
const NEWER = /^(?:otherIdentifiers|storageName|host|ipAddress|userAgent|client)$/;
/** Events that 1.1 knows by the context of an extension alone, which stands before its own. */
const EXTENDED = /^(Feedback|ResourceManagement|ToolLaunch)Event$/;
/** Maps of the page's own keys. */
const MAPS = /^(?:extensions|messageParameters)$/;

/** The same in Caliper 1.1: what 1.1 has no property for moves into extensions, and the profile is not named. */
export function toOlder(value: object): object {
  const written: Record<string, unknown> = {};
  const moved: Record<string, unknown> = {};
  for (const [name, one] of Object.entries(value)) {
    if (NEWER.test(name)) moved[OWN_PREFIX + name.replace(/[A-Z]/g, (big) => `_${big.toLowerCase()}`)] = one;
    else if (name !== "profile") written[name] = MAPS.test(name) ? one : older(one);
  }
  const [, extended] = EXTENDED.exec(String(written["type"])) ?? [];
  if (extended) written["@context"] = [`${CONTEXT_1_1}/${extended}Profile-extension`, CONTEXT_1_1];
  if (Object.keys(moved).length) written["extensions"] = { ...moved, ...Object(written["extensions"]) };
  return written;
}

function older(value: unknown): unknown {
  if (value === CONTEXT_1_2) return CONTEXT_1_1;
  if (Array.isArray(value)) return value.map(older);
  return typeof value === "object" && value !== null ? toOlder(value) : value;
}

/** Whether a text was written in 1.1, by its context or by the last one of a list. */
export function isOlder(text: string): boolean {
  return text.includes(`"${CONTEXT_1_1}"`);
}

/** The text of an event, as an endpoint takes it that knows 1.1 only; `null` where it is one already. */
export function downgrade(text: string): string | null {
  if (isOlder(text)) return null;
  const written = JSON.stringify(older(JSON.parse(text)));
  return written === text ? null : written;
}
