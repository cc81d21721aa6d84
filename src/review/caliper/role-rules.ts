import type { Place } from "./place.ts";
import { ROLES } from "./terms.ts";
import { deviation } from "../finding.ts";
import type { Finding } from "../finding.ts";
import { joinPath, listAt } from "../reading.ts";
import type { Fields } from "../reading.ts";

/** Who reads core roles alone must find a member under the core role too. */
export function* reviewRoles(membership: Fields, { path }: Place): Generator<Finding> {
  const roles = ROLES.filter((role) => listAt(membership, "roles").includes(role));
  const missing = roles.flatMap((role) => {
    const [core = "", sub] = role.split("#");
    return sub !== undefined && !roles.includes(core) ? [core] : [];
  });
  for (const core of new Set(missing)) {
    yield deviation("C-47", joinPath(path, "roles"), `Beside its sub-role stands no ${core}.`);
  }
}
