import { ADL_VERB, VIDEO_VERB } from "../../formats/xapi/iris.ts";
import { advice, deviation } from "../finding.ts";
import type { Finding } from "../finding.ts";
import { fieldsAt, joinPath, textAt } from "../reading.ts";
import type { Fields } from "../reading.ts";
import type { StatementView } from "../view.ts";

/** What the result of ADL's verbs must hold, one of each, for the verb to be more than a word. */
const OUTCOMES: Readonly<Record<string, readonly string[]>> = {
  answered: ["response", "success", "score"],
  completed: ["completion"],
  failed: ["success", "score"],
  passed: ["success", "score"],
  scored: ["score"],
};

/** Verbs of ADL that begin, end or judge an attempt. */
const OF_ATTEMPT = new Set([
  "completed",
  "exited",
  "failed",
  "initialized",
  "passed",
  "resumed",
  "suspended",
  "terminated",
]);

const simplified = (iri: string): string =>
  iri
    .toLowerCase()
    .replace(/^https/, "http")
    .replace(/\/$/, "");

const KNOWN = [ADL_VERB, VIDEO_VERB];

/** Whether the verb is one, says what it says, and comes with what it promises. */
export function* reviewVerbUse({ statement, claimsProfile, result }: StatementView): Generator<Finding> {
  const verb = fieldsAt(statement, "verb");
  const id = textAt(verb, "id") ?? "";
  yield* reviewSeparation(verb, fieldsAt(statement, "object"));
  if (claimsProfile) return;
  const meant = KNOWN.find((known) => simplified(id).startsWith(simplified(known)));
  if (meant !== undefined && (!id.startsWith(meant) || !/^[a-z-]+$/.test(id.slice(meant.length)))) {
    yield deviation("Q-23", "verb.id", `It is almost one of ${meant}.`);
  }
  const name = id.startsWith(ADL_VERB) ? id.slice(ADL_VERB.length) : "";
  const outcome = OUTCOMES[name];
  if (outcome?.every((key) => result[key] === undefined)) {
    yield advice("Q-10", "result", `${name} needs ${outcome.join(" or ")}.`);
  }
  if (OF_ATTEMPT.has(name) && fieldsAt(statement, "context")["registration"] === undefined) {
    yield advice("Q-13", "context.registration", `${name} is said of an attempt, and nothing says of which.`);
  }
}

function* reviewSeparation(verb: Fields, object: Fields): Generator<Finding> {
  const definition = fieldsAt(object, "definition");
  const kind = lastWord(textAt(definition, "type") ?? "");
  const names = Object.values(fieldsAt(definition, "name")).map((name) => wordsOf(name));
  for (const [language, text] of Object.entries(fieldsAt(verb, "display"))) {
    const said = wordsOf(text);
    if (said.length > 1 && said.includes(kind)) {
      yield advice("Q-3", joinPath("verb.display", language), "It also says what it was done to.");
    }
    if (said.length === 1 && names.some((name) => name.length > 1 && name[0] === said[0])) {
      yield advice("Q-3", "object.definition.name", "It also says what was done.");
    }
  }
}

const wordsOf = (text: unknown): readonly string[] =>
  typeof text === "string"
    ? text
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .filter(Boolean)
    : [];

const lastWord = (iri: string): string => /[a-z]+$/.exec(iri.toLowerCase())?.[0] ?? "";
