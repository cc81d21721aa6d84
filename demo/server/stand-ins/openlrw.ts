import type { Answer } from "../lrs/answer.ts";
import { answerJson, refuse } from "../lrs/answer.ts";
import { isRecord, parseJson } from "../lrs/values.ts";
import type { JudgedRequest } from "../recording-server.ts";
import type { Credentials, StandIn } from "./stand-in.ts";

const path = "/openlrw/";
const malformed = "JSON parse error: Cannot deserialize instance of `java.util.ArrayList`";

/**
 * Apereo OpenLRW: a list of statements, even for one, whose ids must all be new; and envelopes of Caliper for the bare
 * key, of which it answers the ids that it has saved. https://github.com/Apereo-Learning-Analytics-Initiative/OpenLRW
 */
export function openLrw(credentials: Credentials): StandIn {
  const ids = new Set<string>();

  function takeStatements({ headers, body }: JudgedRequest): Answer {
    if (headers["authorization"] !== credentials.basic) return refuse(401, "Unauthorized");
    const list = readIds(parseJson(body));
    if (list === undefined) return refuse(400, malformed);
    const repeated = list.find((id) => ids.has(id));
    if (repeated !== undefined) return refuse(500, `E11000 duplicate key error: ${repeated}`);
    for (const id of list) ids.add(id);
    return answerJson(200, list);
  }

  function takeEnvelope({ headers, body }: JudgedRequest): Answer {
    if (headers["authorization"] !== credentials.bare) return refuse(401, "Unauthorized");
    const envelope = parseJson(body);
    const list = readIds(isRecord(envelope) ? envelope["data"] : undefined);
    if (list === undefined) return refuse(400, malformed);
    for (const id of list) ids.add(id);
    return answerJson(200, list);
  }

  return {
    path,
    answer(request) {
      if (request.method !== "POST") return refuse(405, `Request method '${request.method}' not supported`);
      const resource = request.path.slice(path.length);
      if (resource === "xAPI/statements") return takeStatements(request);
      return resource === "key/caliper" ? takeEnvelope(request) : refuse(404, "Not Found");
    },
    held: () => ids.size,
    forget: () => ids.clear(),
  };
}

/** Ids of a list of records; `undefined` for what is no list of such. */
function readIds(list: unknown): string[] | undefined {
  if (!Array.isArray(list)) return undefined;
  const ids = list.map((one: unknown) => (isRecord(one) ? one["id"] : undefined));
  return ids.every((id) => typeof id === "string") ? ids : undefined;
}
