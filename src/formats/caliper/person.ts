import type { Actor } from "../../events/tracking-context.ts";
import { writeEntity, type Entity } from "./entity.ts";
import type { CaliperOptions } from "./options.ts";

/** An entity of which nothing is said: https://www.imsglobal.org/spec/caliper/v1p2#anonymous-entities */
export const anonymous = (type: string): Entity => ({
  id: `http://purl.imsglobal.org/caliper/${type}`,
  type,
});

/**
 * Writes the learner, by an IRI that is the same in every session.
 * @throws TypeError for a learner of whom only an e-mail address is known, which must never be an id
 */
export function writePerson(actor: Actor, options: CaliperOptions): Entity {
  const { base } = options;
  if (options.anonymous) return anonymous("Person");
  if (options.actor !== undefined) return writeEntity("Person", options.actor, base);
  const { name } = actor;
  if ("account" in actor) {
    const { homePage, name: id } = actor.account;
    return writeEntity("Person", { id, name }, base ?? homePage);
  }
  if ("mbox" in actor) throw new TypeError("An e-mail address is no id.");
  const id = "openid" in actor ? actor.openid : actor.mbox_sha1sum;
  return writeEntity("Person", { id, name }, base);
}
