import type { Actor } from "../../events/tracking-context.ts";
import { isIri } from "../caliper/iri.ts";
import type { Demand } from "../format.ts";
import { languageTag } from "../xapi/language-tag.ts";
import { agentOf } from "./agent.ts";
import type { KalturaXapiOptions } from "./xapi-options.ts";

/**
 * What must hold of the options, from a page without a compiler as well.
 * @param learner the trace's actor, where it is known
 */
export function xapiDemands(options: KalturaXapiOptions, learner: Actor | null): readonly Demand[] {
  const { actor, application, category, progress, sendAccountInfoInsteadOfEmail } = options;
  const isKnown = actor === undefined || isLearner(actor);
  return [
    ["progress", [undefined, "cmi5", "ami5"].includes(progress), "cmi5 or ami5"],
    [
      "sendAccountInfoInsteadOfEmail",
      [undefined, true, false].includes(sendAccountInfoInsteadOfEmail),
      "true or false",
    ],
    ["actor", isKnown, "an object, with an IRI and a name as account, and a mailto: IRI as mbox"],
    [
      "actor",
      !isKnown || !learner || agentOf(learner, options) !== undefined,
      "known by an account where nothing else may be sent",
    ],
    ["application", application === undefined || isPlace(application), "an object with an IRI as id"],
    [
      "category",
      typeof category === "function" || category === undefined || isPlace(category),
      "an object with an IRI as id, or a function",
    ],
  ];
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isText = (value: unknown): boolean => typeof value === "string" && value.trim() !== "";

/** A blank node is an id in Caliper, and none in xAPI. */
const isPlace = (value: unknown): boolean =>
  isMap(value) &&
  isIri(value["id"]) &&
  !value["id"].startsWith("_:") &&
  (value["name"] === undefined || isTexts(value["name"]));

const isTexts = (value: unknown): boolean =>
  isMap(value) && Object.entries(value).every(([tag, text]) => languageTag(tag) && isText(text));

function isLearner(value: unknown): boolean {
  if (!isMap(value)) return false;
  const { account, mbox, name } = value;
  return (
    (account === undefined || (isMap(account) && isIri(account["homePage"]) && isText(account["name"]))) &&
    (mbox === undefined || (typeof mbox === "string" && /^mailto:[^@\s]+@[^@\s]+$/.test(mbox))) &&
    (name === undefined || isText(name))
  );
}
