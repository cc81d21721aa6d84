import type { Actor } from "../events/tracking-context.ts";
import { isIri, isObject, isText, mustBe, type Rule } from "./check.ts";
import type { ActorOptions, Identify, TraceOptions } from "./options.ts";

export const actorRules: readonly Rule<TraceOptions>[] = [
  ["actor", isObject, "an object"],
  [
    "actor.account",
    (_, { actor }) => isIri(actor?.account?.homePage) && isText(actor.account.name) && actor.account.name,
    "an IRI as homePage, and a name",
  ],
  ["actor.mbox", /^mailto:[^@\s]+@[^@\s]+$/, "a mailto: IRI"],
  ["actor.mbox_sha1sum", /^[\da-f]{40}$/, "40 hexadecimal digits"],
  ["actor.name", isText, "a text"],
  ["actor.openid", isIri, "an IRI"],
  ["identify", /^(account|mbox|mbox_sha1sum)$/, "account, mbox or mbox_sha1sum"],
];

/** The learner as the page gave them. */
export interface GivenActor {
  /** As the records name them. */
  readonly actor: Promise<Actor>;
  /** Their identifier as text, without the name; absent where it must be computed first. */
  readonly learner: string | undefined;
}

/**
 * The actor that the records name, by exactly one identifier
 * ([xAPI 2.4.2.1](https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Data.md#2421-when-the-actor-objecttype-is-agent)).
 */
export function readActor(given: ActorOptions, identify: Identify | undefined): GivenActor {
  const { account, mbox, mbox_sha1sum, name, openid } = given;
  const known = {
    account: account && { account: { homePage: account.homePage, name: account.name } },
    mbox: mbox && { mbox },
    mbox_sha1sum: mbox_sha1sum ? { mbox_sha1sum } : identify === "mbox_sha1sum" && mbox && hash(mbox),
    openid: openid && { openid },
  };
  const [only, second] = Object.values(known).filter(Boolean);
  const chosen = identify ? known[identify] : !second && only;
  mustBe(chosen, "actor", "known by one identifier, or by the one that identify chooses");
  return {
    actor: Promise.resolve(chosen).then((one) => ({ ...(name && { name }), ...one })),
    learner: chosen instanceof Promise ? undefined : JSON.stringify(chosen),
  };
}

/**
 * Lower-case hexadecimal SHA-1 of the whole `mailto:` IRI, its domain in lower case
 * ([xAPI 2.4.2.3](https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Data.md#2423-inverse-functional-identifier)).
 */
function hash(mailto: string): Promise<Actor> {
  // Browsers hash in secure contexts only: https://www.w3.org/TR/webcrypto/#Crypto-interface.
  const { subtle }: Partial<Crypto> = crypto;
  mustBe(subtle, "actor.mbox_sha1sum", "given ready-made on a page without https");
  const address = mailto.replace(/@.*/, (domain) => domain.toLowerCase());
  return subtle.digest("SHA-1", new TextEncoder().encode(address)).then((digest) => ({
    mbox_sha1sum: Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join(""),
  }));
}
