import { refuse } from "./fault.ts";
import { isEmpty, isFields, isNumeric, textOf, type Fields } from "./json.ts";
import { actorOf, type People } from "./people.ts";

/** As `DateInterval` of PHP reads it. */
const INTERVAL = /^P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/;

const INTERACTIONS = new Set([
  "true-false",
  "choice",
  "fill-in",
  "long-fill-in",
  "matching",
  "performance",
  "sequencing",
  "likert",
  "numeric",
  "compound",
  "other",
]);

/** Rule 2: the statements of a request, each of them whole. */
export function readStatements(requestjson: string): readonly Fields[] {
  let request: unknown;
  try {
    request = JSON.parse(requestjson);
  } catch {
    refuse("JSON error: Syntax error");
  }
  const list: readonly unknown[] = Array.isArray(request) ? request : [request];
  if (list.length === 0) refuse("No statements detected");
  return list.map((one) => (isFields(one) ? one : refuse("codingerror")));
}

/** Rules 3 to 9; gives the user who acts. */
export function checkStatement(statement: Fields, people: People): number {
  for (const part of ["actor", "verb", "object"]) {
    if (!isFields(statement[part])) refuse(`Missing '${part}'`);
  }
  const user = actorOf(statement["actor"], people);
  const { verb, object, result, attachments, authority, context } = statement;
  if (!isFields(verb) || isEmpty(verb["id"])) refuse("missing verb id");
  else checkIri(verb["id"], "verb id");
  if (isFields(object)) checkObject(object, people);
  if (isFields(result)) checkResult(result);
  else if (!isEmpty(result)) refuse("codingerror");
  if (!isEmpty(context) && !isFields(context)) refuse("codingerror");
  for (const part of ["timestamp", "stored", "version"]) {
    if (!isEmpty(statement[part]) && typeof statement[part] !== "string") refuse("codingerror");
  }
  if (!isEmpty(attachments)) checkAttachments(attachments);
  if (!isEmpty(authority)) actorOf(authority, people);
  return user;
}

/** Rule 6 */
function checkIri(value: unknown, what: string): void {
  if (!/^https?:/i.test(textOf(value))) refuse(`${what} ${textOf(value)} is not a valid IRI`);
}

/** Rule 7 */
function checkObject(object: Fields, people: People): void {
  const { definition, id, objectType = "Activity" } = object;
  if (objectType === "Agent" || objectType === "Group") {
    actorOf(object, people);
    return;
  }
  if (objectType !== "Activity") refuse(`Unknown Object type '${textOf(objectType)}'`);
  if (isEmpty(id)) refuse("Missing Activity id");
  checkIri(id, "Activity id");
  const interaction = isFields(definition) ? definition["interactionType"] : undefined;
  if (!isEmpty(interaction) && !INTERACTIONS.has(textOf(interaction))) {
    refuse(`Invalid definition "${textOf(interaction)}"`);
  }
}

/** Rule 8 */
function checkResult({ duration }: Fields): void {
  if (!isEmpty(duration) && !INTERVAL.test(textOf(duration).replace(/[.,]\d*S/, "S"))) {
    refuse("Invalid duration format.");
  }
}

/** Rule 9 */
function checkAttachments(attachments: unknown): void {
  if (!Array.isArray(attachments)) return refuse("Attachments must be an array");
  for (const given of attachments) {
    const attachment = isFields(given) ? given : {};
    for (const part of ["usageType", "display", "contentType", "length", "sha2"]) {
      if (isEmpty(attachment[part])) refuse(`missing attachment ${part}`);
    }
    checkIri(attachment["usageType"], "attachment usageType");
    if (!isNumeric(attachment["length"])) refuse("invalid attachment length format");
  }
}
