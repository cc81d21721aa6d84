import { advice } from "../finding.ts";
import type { Finding } from "../finding.ts";
import { fieldsAt, isFields, textAt } from "../reading.ts";

const PERSONAL = ["mbox", "mbox_sha1sum", "openid"];

const ADDRESS = /^(?:mailto:)?[^\s@]+@[^\s@]+\.[^\s@]+$/i;

/** Domains that no mail reaches, and names that no person has. https://www.rfc-editor.org/rfc/rfc6761 */
const MADE_UP =
  /^mailto:(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[\da-f]{16,})@|\.(?:invalid|local|localhost|test)$/i;

/** Whether the actor is the person, told in the way that fits. */
export function* reviewActor(actor: unknown): Generator<Finding> {
  if (!isFields(actor) || actor["objectType"] === "Group") return;
  const isPersonal = PERSONAL.some((key) => actor[key] !== undefined);
  if (isPersonal && (textAt(actor, "name") ?? "") === "") {
    yield advice("Q-4", "actor.name", "Nothing tells people who it is.");
  }
  if (ADDRESS.test(textAt(fieldsAt(actor, "account"), "name") ?? "")) {
    yield advice("Q-5", "actor.account.name", "It is an e-mail address, which belongs in mbox.");
  }
  if (MADE_UP.test(textAt(actor, "mbox") ?? "")) {
    yield advice("Q-5", "actor.mbox", "It looks made up: an id without an address belongs in an account.");
  }
}
