import type { LaunchTerms } from "./launch-terms.ts";
import { fieldsOf } from "./reading.ts";
import type { Reading } from "./reading.ts";
import type { Refusal } from "./refusal.ts";
import { broken, over } from "./refusal.ts";
import type { LmsVerb, UnitVerb } from "./vocabulary.ts";
import { lmsVerbs, PROGRESS } from "./vocabulary.ts";

/**
 * What is wrong with a statement after those that are held. Before and after are told by timestamps, which may be
 * equal (9.7).
 */
export function findOrderFault(
  statement: Reading,
  { sessionId, activityId }: LaunchTerms,
  held: readonly Reading[],
): Refusal | undefined {
  const { at, verb, isDefined } = statement;
  const ofUnit = held.filter(({ objectId }) => objectId === activityId);
  const session = held.filter((one) => one.sessionId === sessionId);
  if (find(session, "abandoned"))
    return over("9.3.6", "The session was abandoned: a later launch took its place.");
  const terminated = find(session, "terminated");
  if (terminated && at > terminated.at) return over("9.3.8", "The session was terminated before.");
  const initialized = find(session, "initialized");
  if (isDefined && verb === "initialized") return findFirstFault(statement, session);
  if (initialized === undefined || at < initialized.at)
    return broken("9.3.2", "Initialized is not the first statement of the session.");
  if (!isDefined) return findProgressFault(statement, ofUnit);
  if (verb !== undefined && find(session, verb))
    return broken("9.3", `${verb} was said before in this session.`);
  if (verb === "terminated" && fromUnit(session).some((one) => one.at > at))
    return broken("9.3.8", "Terminated is not the last statement of the session.");
  return findVerdictFault(statement, session, ofUnit) ?? findProgressFault(statement, ofUnit);
}

function findFirstFault({ at }: Reading, session: readonly Reading[]): Refusal | undefined {
  if (find(session, "initialized")) return broken("9.3", "initialized was said before in this session.");
  return fromUnit(session).some((one) => one.at < at)
    ? broken("9.3.2", "Initialized is not the first statement of the session.")
    : undefined;
}

/** @param ofUnit what the registration holds about the unit: in others of its course nothing was said for this one */
function findVerdictFault(
  { verb, at }: Reading,
  session: readonly Reading[],
  ofUnit: readonly Reading[],
): Refusal | undefined {
  if (verb === "completed" && find(ofUnit, verb))
    return broken("9.3.3", "Completed was said before in this registration.");
  if (verb === "passed" && find(ofUnit, verb))
    return broken("9.3.4", "Passed was said before in this registration.");
  const contrary = verb === "passed" ? "failed" : verb === "failed" ? "passed" : undefined;
  if (contrary && find(session, contrary)) return broken("9.3", `The session has ${contrary} already.`);
  const passed = find(ofUnit, "passed");
  return verb === "failed" && passed && passed.at <= at
    ? broken("9.3.5", "Failed follows passed.")
    : undefined;
}

/** The specification says SHOULD NOT; an LMS that shows progress would show it going back. */
function findProgressFault(
  { result, verb, isDefined, at }: Reading,
  ofUnit: readonly Reading[],
): Refusal | undefined {
  if (fieldsOf(result["extensions"])[PROGRESS] === undefined) return undefined;
  const completed = find(ofUnit, "completed");
  return (isDefined && verb === "completed") || (completed && completed.at <= at)
    ? broken("9.5.5.1", "Progress is told of a unit that is completed.")
    : undefined;
}

function find(held: readonly Reading[], verb: UnitVerb | LmsVerb): Reading | undefined {
  return held.find((one) => one.isDefined && one.verb === verb);
}

function fromUnit(session: readonly Reading[]): readonly Reading[] {
  return session.filter(({ isDefined, verb }) => !(isDefined && lmsVerbs.some((name) => name === verb)));
}
