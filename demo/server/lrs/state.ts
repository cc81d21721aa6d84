import type { Answer, LrsRequest } from "./answer.ts";
import { answerEmpty, answerJson, refuse } from "./answer.ts";
import { identifierOf } from "./query.ts";
import type { StateDocument, StateScope, StateStore } from "./state-store.ts";
import { isActor, isIri, isRecord, isUuid, parseJson } from "./values.ts";

export interface StateSurroundings {
  readonly states: StateStore;
  readonly now: () => Date;
  /** As served: `"1.0.3"` or `"2.0.0"`. */
  readonly version: string;
}

/** What a request is about: `id` is absent where it means all documents of the scope. */
interface Meant {
  readonly scope: StateScope;
  readonly id: string | undefined;
  readonly since: string | undefined;
}

const parameters = new Set(["activityId", "agent", "registration", "stateId", "since"]);

/**
 * The resource `activities/state`.
 * https://github.com/adlnet/xAPI-Spec/blob/1.0.3/xAPI-Communication.md#23-state-resource
 */
export function answerState(request: LrsRequest, surroundings: StateSurroundings): Answer {
  const meant = readMeant(request.query);
  if ("status" in meant) return meant;
  const { scope, id, since } = meant;
  const { states } = surroundings;
  const { method } = request;
  if (since !== undefined && (id !== undefined || method !== "GET"))
    return refuse(400, "since belongs to a list.");
  if (id === undefined) {
    if (method === "GET") return answerJson(200, idsSince(states.all(scope), since));
    if (method !== "DELETE") return refuse(400, "stateId is missing.");
    for (const one of states.all(scope).keys()) states.remove(scope, one);
    return answerEmpty(204);
  }

  const found = states.find(scope, id);
  if (method === "GET" || method === "HEAD") return found ? show(found) : refuse(404, "There is none.");
  const unmet = findUnmetCondition(request, found, surroundings.version);
  if (unmet !== undefined) return unmet;
  if (method === "DELETE") states.remove(scope, id);
  else if (method === "PUT" || method === "POST") {
    const contentType = request.headers["content-type"] ?? "application/octet-stream";
    const body = method === "PUT" ? request.body : merge(found, contentType, request.body);
    if (body === undefined) return refuse(400, "Only two JSON objects can be merged.");
    states.put(scope, id, { contentType, body, updated: surroundings.now() });
  } else return refuse(405, `activities/state has no ${method}.`);
  return answerEmpty(204);
}

function readMeant(query: URLSearchParams): Meant | Answer {
  const unknown = [...query.keys()].find((name) => !parameters.has(name));
  if (unknown !== undefined) return refuse(400, `activities/state has no parameter ${unknown}.`);
  const activity = query.get("activityId");
  if (!isIri(activity)) return refuse(400, "activityId is no IRI.");
  const agent = parseJson(query.get("agent") ?? "");
  if (!isActor(agent)) return refuse(400, "agent is none.");
  const registration = query.get("registration");
  if (registration !== null && !isUuid(registration)) return refuse(400, "registration is no UUID.");
  const scope = JSON.stringify([activity, identifierOf(agent), registration?.toLowerCase()]);
  return { scope, id: query.get("stateId") ?? undefined, since: query.get("since") ?? undefined };
}

function idsSince(documents: ReadonlyMap<string, StateDocument>, since = "1970-01-01"): string[] {
  return [...documents].filter(([, { updated }]) => updated.getTime() > Date.parse(since)).map(([id]) => id);
}

function show({ body, contentType, etag, updated }: StateDocument): Answer {
  return {
    status: 200,
    headers: { "content-type": contentType, etag, "last-modified": updated.toUTCString() },
    body,
  };
}

/**
 * xAPI 2.0 wants a condition before a known document is replaced; 1.0.3 wants it for profiles only, and heeds one that
 * is given. https://github.com/adlnet/xAPI-Spec/blob/1.0.3/xAPI-Communication.md#31-concurrency
 */
function findUnmetCondition(
  { method, headers }: LrsRequest,
  found: StateDocument | undefined,
  version: string,
): Answer | undefined {
  const ifMatch = headers["if-match"];
  const ifNoneMatch = headers["if-none-match"];
  if (ifMatch !== undefined && !names(ifMatch, found))
    return refuse(412, "The document is not the one of If-Match.");
  if (ifNoneMatch !== undefined && names(ifNoneMatch, found))
    return refuse(412, "There is a document already.");
  const isBlind = ifMatch === undefined && ifNoneMatch === undefined;
  return method === "PUT" && found && isBlind && version.startsWith("2.")
    ? refuse(409, "A known document is replaced with If-Match only.")
    : undefined;
}

function names(condition: string, found: StateDocument | undefined): boolean {
  if (!found) return false;
  return condition.split(",").some((tag) => tag.trim() === "*" || tag.trim() === found.etag);
}

/** The properties of both, those that are posted first; `undefined` where one of them is no JSON object. */
function merge(found: StateDocument | undefined, contentType: string, body: string): string | undefined {
  const types = [contentType, found?.contentType ?? contentType];
  if (!types.every((type) => /^application\/json\s*(;|$)/.test(type))) return undefined;
  const [before, posted] = [parseJson(found?.body ?? "{}"), parseJson(body)];
  return isRecord(before) && isRecord(posted) ? JSON.stringify({ ...before, ...posted }) : undefined;
}
