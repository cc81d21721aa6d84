import { TrackingError } from "../errors.ts";
import type { Actor } from "../events/tracking-context.ts";
import { isAbsoluteIri } from "./iri.ts";
import type { ActorOptions, Identify } from "./options.ts";

/** An actor, or the address whose SHA-1 shall stand for it: hashing is asynchronous in browsers. */
export type KnownActor = Actor | { readonly name?: string; readonly hash: string };

const mailto = /^mailto:[^@\s]+@[^@\s]+$/;
const sha1 = /^[0-9a-f]{40}$/;
const identifiers = ["account", "mbox", "mbox_sha1sum", "openid"] as const;

const wrong = (message: string, which: string): TrackingError =>
  new TrackingError("invalid-actor", message, { which });

/**
 * The actor that the records will name, by exactly one identifier
 * ([xAPI 2.4.2.1](https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Data.md#2421-when-the-actor-objecttype-is-agent)).
 */
export function checkActor(given: ActorOptions, identify: Identify | undefined): KnownActor | TrackingError {
  const known = identifiers.filter((identifier) => given[identifier] !== undefined);
  if (identify === undefined && known.length !== 1) {
    const seen = known.length ? known.join(" and ") : "none";
    return wrong(
      `The actor needs exactly one identifier; it has ${seen}. Use "identify" to choose.`,
      "actor",
    );
  }
  if (given.name !== undefined && typeof given.name !== "string") {
    return wrong("The actor's name is no text.", "actor.name");
  }
  const named = given.name ? { name: given.name } : {};
  const { account, mbox, mbox_sha1sum, openid } = given;
  const chosen = identify ?? known[0];
  switch (chosen) {
    case "account":
      return typeof account?.name === "string" && account.name && isAbsoluteIri(account.homePage)
        ? { ...named, account: { homePage: account.homePage, name: account.name } }
        : wrong("The actor's account needs an absolute homePage and a name that is a text.", "actor.account");
    case "mbox":
      return typeof mbox === "string" && mailto.test(mbox)
        ? { ...named, mbox }
        : wrong("The actor's mbox is no mailto: address.", "actor.mbox");
    case "mbox_sha1sum":
      if (typeof mbox_sha1sum === "string" && sha1.test(mbox_sha1sum)) return { ...named, mbox_sha1sum };
      return mbox_sha1sum === undefined && typeof mbox === "string" && mailto.test(mbox)
        ? { ...named, hash: mbox }
        : wrong("The actor's mbox_sha1sum is not 40 hexadecimal digits in lower case.", "actor.mbox_sha1sum");
    default:
      return isAbsoluteIri(openid)
        ? { ...named, openid }
        : wrong("The actor's openid is no absolute URI.", "actor.openid");
  }
}

/**
 * Lower-case hexadecimal SHA-1 of the whole `mailto:` IRI, its domain in lower case
 * ([xAPI 2.4.2.3](https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Data.md#2423-inverse-functional-identifier)).
 * Browsers hash in secure contexts only.
 */
export async function resolveActor(actor: KnownActor): Promise<Actor | TrackingError> {
  if (!("hash" in actor)) return actor;
  const { hash, ...named } = actor;
  const at = hash.lastIndexOf("@");
  const address = hash.slice(0, at) + hash.slice(at).toLowerCase();
  try {
    const digest = await crypto.subtle.digest("SHA-1", new TextEncoder().encode(address));
    const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
    return { ...named, mbox_sha1sum: hex };
  } catch (cause) {
    return new TrackingError(
      "invalid-actor",
      "This page cannot compute mbox_sha1sum: it is no secure context.",
      {
        which: "actor.mbox_sha1sum",
        cause,
      },
    );
  }
}
