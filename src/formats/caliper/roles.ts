/** A core role of the LIS vocabulary, alone or followed by a sub-role, at the end of what a launch names it by. */
const role =
  /(?:^|[#/])((Administrator|ContentDeveloper|Instructor|Learner|Manager|Member|Mentor|Officer)(?:[#/](\w+))?)$/;

/**
 * Writes roles in Caliper's terms, a sub-role with its core role; returns what has no term apart.
 * https://www.imsglobal.org/spec/caliper/v1p2#roles
 */
export function writeRoles(given: readonly string[]): {
  readonly roles: readonly string[];
  readonly others: readonly string[];
} {
  const roles = given.flatMap((one) => {
    const [, , core, sub] = role.exec(one) ?? [];
    return core ? [core, ...(sub ? [`${core}#${sub}`] : [])] : [];
  });
  return { roles: [...new Set(roles)], others: given.filter((one) => !role.test(one)) };
}
