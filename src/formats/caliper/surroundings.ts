import { optionsOf, writeEntity, type Entity } from "./entity.ts";
import { writeMembership } from "./membership.ts";
import type { CaliperOptions, LtiSessionOptions } from "./options.ts";

/** Where it happened, and under whose eyes. */
export interface Surroundings {
  readonly edApp?: Entity;
  readonly group?: Entity;
  readonly membership?: Entity;
  readonly session?: Entity;
  readonly federatedSession?: Entity;
}

/**
 * Writes what the page said of the application, the course and the sessions.
 * @param viewing UUID of the session of the viewing, where it happened in one
 */
export function writeSurroundings(
  viewing: string | undefined,
  person: Entity,
  options: CaliperOptions,
): Surroundings {
  const { base, edApp, federatedSession, group, membership } = options;
  const session = options.session ?? (viewing && `urn:uuid:${viewing}`);
  const user = options.anonymous ? undefined : person.id;
  const course = group === undefined ? undefined : writeEntity("CourseSection", group, base);
  const members = { member: user, organization: course?.id, base };
  return {
    ...(edApp !== undefined && { edApp: writeEntity("SoftwareApplication", edApp, base) }),
    ...(course && { group: course }),
    ...(membership !== undefined && { membership: writeMembership(membership, members) }),
    ...(session !== undefined && {
      session: { ...writeEntity("Session", session, base), ...(user && { user }) },
    }),
    ...(federatedSession !== undefined && {
      federatedSession: writeLtiSession(optionsOf(federatedSession), options),
    }),
  };
}

/** The launch names its user: nobody's says nothing of it. */
function writeLtiSession(given: LtiSessionOptions, { anonymous, base }: CaliperOptions): Entity {
  return writeEntity("LtiSession", anonymous ? { id: given.id } : given, base);
}
