import type { Actor } from "../events/tracking-context.ts";
import { isIri } from "../trace/check.ts";
import { isText, listOf, own } from "./caliper/fields.ts";
import { decodeAgain, withPluses } from "./parameters.ts";

type Identifier = "mbox" | "mbox_sha1sum" | "openid" | "account";

/** Of several identifiers the first is kept: xAPI takes one. */
const anyIdentifier: readonly Identifier[] = ["mbox", "mbox_sha1sum", "openid", "account"];

/**
 * Reads a learner as launches name them, in the form of xAPI 1.0 or of the drafts before it, in which everything was a list,
 * a person was no agent and accounts had longer words. What nobody knows is left out.
 * @returns `undefined` where nothing identifies a person
 */
export function readLegacyActor(
  text: string,
  identifiers: readonly Identifier[] = anyIdentifier,
): Actor | undefined {
  const given = listOf(parse(text))[0];
  const type = textIn(given, "objectType") ?? "Agent";
  const known = identifiers.map((identifier) => read[identifier](given)).find((one) => one !== undefined);
  if (!known || !/^(agent|person)$/i.test(type)) return undefined;
  const name = textIn(given, "name") ?? fullName(given);
  return { ...(name && { name }), ...known };
}

const read: Readonly<Record<Identifier, (given: unknown) => Actor | undefined>> = {
  mbox: (given) => {
    const address = textIn(given, "mbox")?.replace(/^mailto:/i, "");
    const mbox = `mailto:${withPluses(address ?? "")}`;
    return /^mailto:[^@\s]+@[^@\s]+$/.test(mbox) ? { mbox } : undefined;
  },
  mbox_sha1sum: (given) => {
    const sum = textIn(given, "mbox_sha1sum")?.toLowerCase() ?? "";
    return /^[\da-f]{40}$/.test(sum) ? { mbox_sha1sum: sum } : undefined;
  },
  openid: (given) => {
    const openid = withPluses(textIn(given, "openid") ?? "");
    return isIri(openid) ? { openid } : undefined;
  },
  account: (given) =>
    listOf(own(given, "account"))
      .map(readAccount)
      .find((one) => one !== undefined),
};

function readAccount(given: unknown): Actor | undefined {
  const homePage = withPluses(textIn(given, "homePage") ?? textIn(given, "accountServiceHomePage") ?? "");
  const name = textIn(given, "name") ?? textIn(given, "accountName");
  if (!name || !isIri(homePage)) return undefined;
  // Other names may hold spaces; an e-mail address had a plus.
  return { account: { homePage, name: name.includes("@") ? withPluses(name) : name } };
}

const fullName = (given: unknown): string =>
  [
    ["givenName", "firstName"],
    ["familyName", "lastName"],
  ]
    .map((words) => words.map((word) => textIn(given, word)).find(Boolean))
    .filter(Boolean)
    .join(" ");

/** A property's first text that is not empty; a number is a name as well. */
const textIn = (given: unknown, name: string): string | undefined =>
  listOf(own(given, name))
    .map((one) => (typeof one === "number" ? String(one) : one))
    .find(isText)
    ?.trim();

function parse(text: string): unknown {
  for (const json of [text, decodeAgain(text)]) {
    try {
      const value: unknown = JSON.parse(json);
      if (typeof value === "object") return value;
    } catch {
      // It was encoded twice, or is no JSON: then it names nobody, which is reported.
    }
  }
  return undefined;
}
