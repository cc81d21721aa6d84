import { isDeepStrictEqual } from "node:util";
import type { LaunchTerms } from "./launch-terms.ts";
import { activityIds, fieldsOf } from "./reading.ts";
import type { Reading } from "./reading.ts";
import type { Refusal } from "./refusal.ts";
import { broken } from "./refusal.ts";
import { findResultFault } from "./result-rules.ts";
import { MOVE_ON_CATEGORY, unitVerbs, VOIDED } from "./vocabulary.ts";

/** What is wrong with a statement by itself, whatever came before it. */
export function findFormFault(statement: Reading, terms: LaunchTerms): Refusal | undefined {
  const { verb, verbId, objectId, context, timestamp, at, isDefined } = statement;
  if (Number.isNaN(at) || !/(?:Z|\+00:?00)$/.test(String(timestamp)))
    return broken("9.7", "The timestamp is missing or not UTC.");
  if (verbId === VOIDED) return broken("6.3", "A unit voids nothing.");
  if (!isDeepStrictEqual(fieldsOf(statement.actor)["account"], terms.actor.account))
    return broken("9.2", "The actor is not the learner who was launched.");
  if (context["registration"] !== terms.registration)
    return broken("9.6.1", "The registration is not that of the launch.");
  if (statement.sessionId !== terms.sessionId)
    return broken("9.6.3.1", "The session id of the launch is missing or another.");
  const overwritten = findOverwritten(context, terms.contextTemplate);
  if (overwritten !== undefined)
    return broken("10.0", `${overwritten} of the context template is missing or overwritten.`);
  if (terms.mode !== "Normal" && judges(statement))
    return broken("10.0", `Launched to ${terms.mode}: nothing of completion or success is recorded.`);
  if (!isDefined) {
    return statement.categories.has(MOVE_ON_CATEGORY)
      ? broken("9.6.2.2", "A statement that is only allowed has the category moveon.")
      : findResultFault(statement, terms);
  }
  if (!unitVerbs.some((name) => name === verb))
    return broken("7.1.3", "A cmi5 defined statement has a verb that is not the unit's to say.");
  if (objectId !== terms.activityId)
    return broken("9.4", "The object of a cmi5 defined statement is not the unit that was launched.");
  return findResultFault(statement, terms);
}

function judges({ result, isDefined, verb }: Reading): boolean {
  const isVerdict = verb === "completed" || verb === "passed" || verb === "failed";
  return (isDefined && isVerdict) || ["completion", "success", "score"].some((name) => name in result);
}

/** Where the context departs from the template; more than the template holds is welcome. */
function findOverwritten(context: Reading["context"], template: Reading["context"]): string | undefined {
  for (const [name, wanted] of Object.entries(template)) {
    if (name === "contextActivities") {
      for (const list of Object.keys(fieldsOf(wanted))) {
        const present = activityIds(context, list);
        if (!activityIds(template, list).every((id) => present.includes(id))) return list;
      }
    } else if (name === "extensions") {
      const extensions = fieldsOf(context["extensions"]);
      const lost = Object.entries(fieldsOf(wanted)).find(
        ([key, value]) => !isDeepStrictEqual(extensions[key], value),
      );
      if (lost) return lost[0];
    } else if (!isDeepStrictEqual(context[name], wanted)) return name;
  }
  return undefined;
}
