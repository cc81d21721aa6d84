import { MoodleFault } from "./fault.ts";
import { callFunction, type Moodle } from "./functions.ts";
import { isFields, textOf } from "./json.ts";

/** A login, as a browser keeps it. */
export interface Login {
  readonly cookie: string;
  readonly sesskey: string;
  readonly user: number;
}

export interface DoorAnswer {
  /** Names of the functions that were called. */
  readonly functions: readonly string[];
  readonly said: string;
  readonly type: "application/json" | "application/xml";
}

interface PageCall {
  readonly login: Login | undefined;
  readonly sesskey: string | null;
  readonly moodle: Moodle;
}

/** The door of Moodle's own pages. Calls after one that failed are not made, and get no answer. */
export function answerPage(body: string, { login, moodle, sesskey }: PageCall): DoorAnswer {
  const functions: string[] = [];
  const answer = (said: unknown): DoorAnswer => ({
    functions,
    said: JSON.stringify(said),
    type: "application/json",
  });
  let calls: unknown;
  try {
    calls = JSON.parse(body);
  } catch {
    const error = "Coding error detected, it must be fixed by a programmer: Invalid json in request";
    return answer({ error, errorcode: "codingerror", debuginfo: null });
  }
  const answers: object[] = [];
  for (const call of Array.isArray(calls) ? calls : []) {
    const { args, methodname } = isFields(call) ? call : {};
    functions.push(textOf(methodname));
    const data = attempt(() => {
      if (!login) throw new MoodleFault("servicerequireslogin", "This service requires login");
      if (login.sesskey !== sesskey) {
        throw new MoodleFault("invalidsesskey", `Your session has timed out: ${sesskey}`);
      }
      return callFunction(textOf(methodname), args, login.user, moodle);
    });
    if (data instanceof MoodleFault) {
      const { errorcode, message } = data;
      answers.push({ error: true, exception: { message, errorcode, link: moodle.wwwroot, moreinfourl: "" } });
      break;
    }
    answers.push({ error: false, data });
  }
  return answer(answers);
}

/** The door of web services by REST, which answers in XML where nobody asks for JSON. */
export function answerRest(
  fields: URLSearchParams,
  tokens: ReadonlyMap<string, number>,
  moodle: Moodle,
): DoorAnswer {
  const { wstoken = "", wsfunction = "", moodlewsrestformat, ...args } = Object.fromEntries(fields);
  const user = tokens.get(wstoken);
  const data = attempt(() => {
    if (user === undefined) throw new MoodleFault("invalidtoken", "Invalid token - token not found");
    return callFunction(wsfunction, args, user, moodle);
  });
  const functions = [wsfunction];
  if (moodlewsrestformat !== "json") {
    return { functions, said: "<RESPONSE></RESPONSE>", type: "application/xml" };
  }
  const type = "application/json";
  if (!(data instanceof MoodleFault)) return { functions, said: JSON.stringify(data), type };
  const { errorcode, message } = data;
  const exception = String.raw`core_xapi\xapi_exception`;
  return { functions, said: JSON.stringify({ exception, errorcode, message }), type };
}

function attempt(run: () => unknown): unknown {
  try {
    return run();
  } catch (cause) {
    if (cause instanceof MoodleFault) return cause;
    throw cause;
  }
}
