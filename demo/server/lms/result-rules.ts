import type { LaunchTerms } from "./launch-terms.ts";
import { fieldsOf } from "./reading.ts";
import type { Reading } from "./reading.ts";
import type { Refusal } from "./refusal.ts";
import { broken } from "./refusal.ts";
import { MASTERY_SCORE, MOVE_ON_CATEGORY, PROGRESS } from "./vocabulary.ts";

/** What is wrong with the result of a statement, and with the categories and extensions that go with it. */
export function findResultFault(statement: Reading, terms: LaunchTerms): Refusal | undefined {
  const progress = fieldsOf(statement.result["extensions"])[PROGRESS];
  if (
    progress !== undefined &&
    !(Number.isInteger(progress) && Number(progress) >= 0 && Number(progress) <= 100)
  )
    return broken("9.5.5.1", "Progress is no whole number of percent.");
  return statement.isDefined
    ? (findVerdictFault(statement) ?? findScoreFault(statement) ?? findMasteryFault(statement, terms))
    : undefined;
}

function findVerdictFault({ verb, result, categories }: Reading): Refusal | undefined {
  const { success, completion, duration } = result;
  const successDue = verb === "passed" ? true : verb === "failed" ? false : undefined;
  if (success !== successDue)
    return broken(
      "9.5.2",
      `The result of ${verb} has success ${String(success)}, not ${String(successDue)}.`,
    );
  const completionDue = verb === "completed" ? true : undefined;
  if (completion !== completionDue) {
    return broken(
      "9.5.3",
      `The result of ${verb} has completion ${String(completion)}, not ${String(completionDue)}.`,
    );
  }
  if (verb !== "initialized" && duration === undefined)
    return broken("9.5.4", `The result of ${verb} has no duration.`);
  const isVerdict = successDue !== undefined || completionDue !== undefined;
  if (categories.has(MOVE_ON_CATEGORY) !== isVerdict)
    return broken("9.6.2.2", `${verb} ${isVerdict ? "lacks" : "has"} the category moveon.`);
  return undefined;
}

function findScoreFault({ verb, result }: Reading): Refusal | undefined {
  if (result["score"] === undefined) return undefined;
  if (verb !== "passed" && verb !== "failed") return broken("9.5.1", `The result of ${verb} has a score.`);
  const { scaled, raw, min, max } = fieldsOf(result["score"]);
  if (scaled !== undefined && !isWithin(scaled, 0, 1))
    return broken("9.5.1", "The scaled score is not within 0 and 1.");
  if (raw !== undefined && !isWithin(raw, min, max))
    return broken("9.5.1", "The raw score is not within a min and a max that are given.");
  return undefined;
}

function findMasteryFault(
  { verb, result, extensions }: Reading,
  { masteryScore }: LaunchTerms,
): Refusal | undefined {
  if (masteryScore === undefined || (verb !== "passed" && verb !== "failed")) return undefined;
  if (extensions[MASTERY_SCORE] !== masteryScore)
    return broken("9.6.3.2", `The context of ${verb} lacks the mastery score that judged it.`);
  const { scaled } = fieldsOf(result["score"]);
  if (typeof scaled !== "number" || scaled >= masteryScore === (verb === "passed")) return undefined;
  return broken(verb === "passed" ? "9.3.4" : "9.3.5", `${verb} contradicts its score of ${scaled}.`);
}

function isWithin(value: unknown, least: unknown, most: unknown): boolean {
  const numbers = [value, least, most];
  return (
    numbers.every((one) => typeof one === "number") &&
    Number(value) >= Number(least) &&
    Number(value) <= Number(most)
  );
}
