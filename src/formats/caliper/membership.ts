import { optionsOf, writeEntity, type Entity } from "./entity.ts";
import type { Given, MembershipOptions } from "./options.ts";
import { anonymous } from "./person.ts";
import { writeRoles } from "./roles.ts";
import { OWN_PREFIX } from "./versions.ts";

export interface Members {
  /** Absent where nothing may tell one learner from another. */
  readonly member: string | undefined;
  /** The course. */
  readonly organization: string | undefined;
  readonly base: string | undefined;
}

/** Writes the learner's part in the course. */
export function writeMembership(
  membership: Given<MembershipOptions>,
  { member, organization, base }: Members,
): Entity {
  const { roles: given = [], ...rest }: MembershipOptions = optionsOf(membership);
  const { roles, others } = writeRoles(given);
  if (member) {
    const extensions = { ...rest.extensions, ...(others.length && { [`${OWN_PREFIX}roles`]: others }) };
    const named = { ...rest, roles, extensions };
    return { ...writeEntity("Membership", named, base), member, ...(organization && { organization }) };
  }
  // The id of a membership names the learner as well.
  const blank = { id: "_:membership", roles, status: rest.status };
  return {
    ...writeEntity("Membership", blank),
    member: anonymous("Person"),
    organization: anonymous("Organization"),
  };
}
