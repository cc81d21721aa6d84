import type { Actor } from "../events/tracking-context.ts";
import { isIri, isObject, isText, must } from "./check.ts";
import type { ActorOptions, Identify } from "./options.ts";

type Identifier = Identify | "openid";

const isMailto = (value: unknown): value is string => isText(value) && /^mailto:[^@\s]+@[^@\s]+$/.test(value);

/** Each identifier that an actor may have, as the records write it; `false` where it is of a wrong shape. */
const identifiers: Readonly<Record<Identifier, (given: ActorOptions) => Actor | Promise<Actor> | false>> = {
  account: ({ account }) => {
    if (!isObject(account)) return false;
    const { homePage, name } = account;
    return isIri(homePage) && isText(name) && name !== "" && { account: { homePage, name } };
  },
  mbox: ({ mbox }) => isMailto(mbox) && { mbox },
  mbox_sha1sum: ({ mbox, mbox_sha1sum }) =>
    mbox_sha1sum === undefined
      ? isMailto(mbox) && hash(mbox)
      : isText(mbox_sha1sum) && /^[\da-f]{40}$/.test(mbox_sha1sum) && { mbox_sha1sum },
  openid: ({ openid }) => isIri(openid) && { openid },
};
const names: readonly Identifier[] = ["account", "mbox", "mbox_sha1sum", "openid"];

/**
 * The actor that the records name, by exactly one identifier
 * ([xAPI 2.4.2.1](https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Data.md#2421-when-the-actor-objecttype-is-agent)).
 */
export function readActor(given: ActorOptions, identify: Identify | undefined): Promise<Actor> {
  const [only, second] = names.filter((name) => given[name] !== undefined);
  const chosen = identify ?? (second ? undefined : only);
  must(chosen, "actor", "needs one identifier, or identify to say which of several");
  const actor = identifiers[chosen](given);
  must(actor, "actor." + chosen, "is missing or malformed");
  const { name } = given;
  must(name === undefined || isText(name), "actor.name", "is no text");
  return Promise.resolve(actor).then((known) => (name ? { name, ...known } : known));
}

/**
 * Lower-case hexadecimal SHA-1 of the whole `mailto:` IRI, its domain in lower case
 * ([xAPI 2.4.2.3](https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Data.md#2423-inverse-functional-identifier)).
 */
function hash(mailto: string): Promise<Actor> {
  // Browsers hash in secure contexts only: https://www.w3.org/TR/webcrypto/#Crypto-interface.
  const { subtle }: Partial<Crypto> = crypto;
  must(subtle, "actor.mbox_sha1sum", "cannot be computed on a page without https");
  const address = mailto.replace(/@.*/, (domain) => domain.toLowerCase());
  return subtle.digest("SHA-1", new TextEncoder().encode(address)).then((digest) => ({
    mbox_sha1sum: Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join(""),
  }));
}
