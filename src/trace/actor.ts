import { TrackingError } from "../errors.ts";
import type { Actor } from "../events/tracking-context.ts";
import { isIri, isObject, isText, must } from "./check.ts";
import type { ActorOptions, Identify } from "./options.ts";

/** An actor, or the address whose SHA-1 shall stand for it: hashing is asynchronous in browsers. */
export type KnownActor = Actor | { readonly name?: string; readonly hash: string };

const isMailto = (value: unknown): value is string => isText(value) && /^mailto:[^@\s]+@[^@\s]+$/.test(value);

/** Each identifier that an actor may have, as the records write it; nothing where it is of a wrong shape. */
const identifiers: Readonly<Record<Identify | "openid", (given: ActorOptions) => KnownActor | undefined>> = {
  account: ({ account }) => {
    if (!isObject(account)) return undefined;
    const { homePage, name } = account;
    return isIri(homePage) && isText(name) && name ? { account: { homePage, name } } : undefined;
  },
  mbox: ({ mbox }) => (isMailto(mbox) ? { mbox } : undefined),
  mbox_sha1sum: ({ mbox, mbox_sha1sum }) => {
    if (isText(mbox_sha1sum) && /^[0-9a-f]{40}$/.test(mbox_sha1sum)) return { mbox_sha1sum };
    return mbox_sha1sum === undefined && isMailto(mbox) ? { hash: mbox } : undefined;
  },
  openid: ({ openid }) => (isIri(openid) ? { openid } : undefined),
};
const names = ["account", "mbox", "mbox_sha1sum", "openid"] as const;

/**
 * The actor that the records name, by exactly one identifier
 * ([xAPI 2.4.2.1](https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Data.md#2421-when-the-actor-objecttype-is-agent)).
 */
export function readActor(given: ActorOptions, identify: Identify | undefined): KnownActor {
  const code = "invalid-actor";
  must(isObject(given), "actor", "is no object", code);
  const known = names.filter((name) => given[name] !== undefined);
  const chosen = identify ?? known[0];
  must(
    chosen && (identify || known.length === 1),
    "actor",
    `needs one identifier, and has ${known.length}`,
    code,
  );
  must(Object.hasOwn(identifiers, chosen), "identify", "is no identifier");
  const actor = identifiers[chosen](given);
  must(actor, "actor." + chosen, "is missing or malformed", code);
  const { name } = given;
  must(name === undefined || isText(name), "actor.name", "is no text", code);
  return name ? { name, ...actor } : actor;
}

/**
 * Lower-case hexadecimal SHA-1 of the whole `mailto:` IRI, its domain in lower case
 * ([xAPI 2.4.2.3](https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Data.md#2423-inverse-functional-identifier)).
 * Browsers hash in secure contexts only.
 */
export async function hashActor(actor: KnownActor): Promise<Actor> {
  if (!("hash" in actor)) return actor;
  const { hash, ...named } = actor;
  try {
    const address = hash.replace(/@.*/, (domain) => domain.toLowerCase());
    const digest = await crypto.subtle.digest("SHA-1", new TextEncoder().encode(address));
    const digits = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0"));
    return { ...named, mbox_sha1sum: digits.join("") };
  } catch (cause) {
    const which = "actor.mbox_sha1sum";
    throw new TrackingError("invalid-actor", `The option "${which}" cannot be computed here.`, {
      which,
      cause,
    });
  }
}
