import type { Handler } from "./components.ts";
import { refuse } from "./fault.ts";
import { isFields, textOf, type Fields } from "./json.ts";
import { userOf, type People } from "./people.ts";
import { checkStatement, readStatements } from "./statement-rules.ts";

/** One statement as a component processed it. */
export interface Processed {
  readonly component: string;
  readonly user: number;
  readonly statement: Fields;
}

export interface Moodle extends People {
  /** Components that exist; those without a handler know nothing of xAPI. */
  readonly components: ReadonlyMap<string, Handler | undefined>;
  readonly processed: Processed[];
  /** JSON texts by what they are kept under. */
  readonly states: Map<string, string>;
}

type Arguments = Readonly<Record<string, string>>;
type MoodleFunction = (args: Arguments, user: number, moodle: Moodle) => unknown;

const URL_FORM = /^https?:\/\/\S+$/;
const COMPONENT = /^[a-z][a-z\d]*(_[a-z\d_]*[a-z\d])?$/;
const RAW = /^/;

const stateForms = { component: COMPONENT, activityId: URL_FORM, agent: RAW, stateId: /^[a-zA-Z_-]+$/ };
/** Ends with a question mark where it may be left out. */
const registrationForm = { "registration?": /^[\w-]*$/ };

const functions: Readonly<Record<string, readonly [Readonly<Record<string, RegExp>>, MoodleFunction]>> = {
  core_xapi_statement_post: [{ component: COMPONENT, requestjson: RAW }, postStatements],
  core_xapi_post_state: [{ ...stateForms, stateData: RAW, ...registrationForm }, postState],
  core_xapi_get_state: [
    { ...stateForms, ...registrationForm },
    (args, user, moodle) => moodle.states.get(stateKey(args, user, moodle)) ?? null,
  ],
};

/** Runs a function as a user, its arguments as they came; throws a `MoodleFault`. */
export function callFunction(name: string, given: unknown, user: number, moodle: Moodle): unknown {
  const found = functions[name];
  if (!found) return refuse("invalidrecord", "Can't find data record in database table external_functions.");
  const [forms, run] = found;
  const args: Record<string, string> = {};
  const left = new Map(Object.entries(isFields(given) ? given : {}));
  for (const [spelled, form] of Object.entries(forms)) {
    const key = spelled.replace("?", "");
    const value = left.get(key);
    left.delete(key);
    if (value === undefined && key !== spelled) continue;
    if (typeof value !== "string" || !form.test(value))
      return refuse("invalidparameter", `Invalid parameter: ${key}`);
    args[key] = value;
  }
  if (left.size > 0) refuse("invalidparameter", `Unexpected keys: ${[...left.keys()].join()}`);
  return run(args, user, moodle);
}

/** Rule 1 */
function handlerOf(component: string, { components }: Moodle): Handler {
  if (!components.has(component)) refuse(`Component ${component} not available.`);
  return components.get(component) ?? refuse("Unknown handler");
}

function postStatements(
  { component = "", requestjson = "" }: Arguments,
  user: number,
  moodle: Moodle,
): unknown {
  const handler = handlerOf(component, moodle);
  const statements = readStatements(requestjson);
  // Rule 5, after every statement was read.
  const users = statements.map((statement) => checkStatement(statement, moodle));
  if (users.some((one) => one !== user)) refuse("Statements actor is not the current user");
  const taken = statements.map((statement) => {
    const takes = handler.takes(statement, user);
    if (takes) moodle.processed.push({ component, user, statement });
    return takes;
  });
  // Rule 10
  if (!taken.includes(true)) refuse("No statement can be processed.");
  return taken;
}

function postState(args: Arguments, user: number, moodle: Moodle): unknown {
  const key = stateKey(args, user, moodle);
  let data: unknown;
  try {
    data = JSON.parse(args["stateData"] ?? "");
  } catch {
    refuse("Invalid state data format");
  }
  if (!isFields(data)) refuse("codingerror", "Return value must be of type stdClass");
  moodle.states.set(key, JSON.stringify(data));
  return true;
}

/** What a state is kept under, once all that is said of it holds. */
function stateKey(args: Arguments, user: number, moodle: Moodle): string {
  const { activityId = "", agent = "", component = "", registration = "", stateId } = args;
  const handler = handlerOf(component, moodle);
  if (userOf(readAgent(agent), moodle) !== user) refuse("State agent is not the current user");
  const item = activityId.replace(`${moodle.wwwroot}/xapi/activity/`, "");
  if (!handler.keepsStateOf(item)) refuse("The state is not valid");
  return [component, user, item, stateId, registration].map(textOf).join(" ");
}

function readAgent(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return refuse("No agent detected");
  }
}
