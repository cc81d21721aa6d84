import type { Answer, LrsRequest } from "./answer.ts";
import { answerEmpty, answerJson, refuse } from "./answer.ts";
import { answerAgentProfile } from "./agent-profile.ts";
import { unwrapAlternateRequest } from "./alternate-request.ts";
import { findFault } from "./check-statement.ts";
import { queryStatements } from "./query.ts";
import { answerState } from "./state.ts";
import type { StateStore } from "./state-store.ts";
import type { ArrivedStatement, StatementStore, StoredStatement } from "./statement-store.ts";
import { isRecord, isUuid, parseJson } from "./values.ts";

/** What the LRS needs of the world. */
export interface LrsSurroundings {
  readonly store: StatementStore;
  readonly states: StateStore;
  /** The right values of the header `Authorization`. */
  readonly authorizations: ReadonlySet<string>;
  readonly now: () => Date;
  readonly newId: () => string;
}

const authority = {
  objectType: "Agent",
  account: { homePage: "http://127.0.0.1/", name: "demo" },
};

/**
 * The resources `statements`, `activities/state`, `agents/profile` and `about` of an LRS, for xAPI 1.0.x and 2.0.x.
 * https://github.com/adlnet/xAPI-Spec/blob/1.0.3/xAPI-Communication.md#21-statement-resource
 */
export function answerLrs(received: LrsRequest, surroundings: LrsSurroundings): Answer {
  if (received.resource === "about") return answerJson(200, { version: ["1.0.3", "2.0.0"] });
  const request = unwrapAlternateRequest(received);
  if ("status" in request) return request;
  const version = served(request.headers["x-experience-api-version"]);
  if (version === undefined) return refuse(400, "X-Experience-API-Version is missing or not served.");
  const answer = answerVersioned(request, { ...surroundings, version });
  const headers = {
    ...answer.headers,
    "x-experience-api-version": version,
    "x-experience-api-consistent-through": surroundings.now().toISOString(),
  };
  return { ...answer, headers };
}

function served(version: string | undefined): string | undefined {
  if (version === undefined) return undefined;
  if (/^1\.0(\.\d+)?$/.test(version)) return "1.0.3";
  return /^2\.0(\.\d+)?$/.test(version) ? "2.0.0" : undefined;
}

type Versioned = LrsSurroundings & { readonly version: string };

function answerVersioned(request: LrsRequest, surroundings: Versioned): Answer {
  const { method, resource, query, headers } = request;
  if (!surroundings.authorizations.has(headers["authorization"] ?? "")) {
    const refusal = refuse(401, "The credential is missing or wrong.");
    return { ...refusal, headers: { ...refusal.headers, "www-authenticate": 'Basic realm="demo"' } };
  }
  if (resource === "activities/state") return answerState(request, surroundings);
  if (resource === "agents/profile") return answerAgentProfile(request, surroundings);
  if (resource !== "statements") return refuse(404, `There is no resource ${resource}.`);
  if (method === "GET" || method === "HEAD") return queryStatements(surroundings.store, query);
  if (method !== "POST" && method !== "PUT") return refuse(405, `statements has no ${method}.`);
  const parameters = [...query.keys()].filter((name) => method === "POST" || name !== "statementId");
  if (parameters.length > 0) return refuse(400, `${method} has no parameter ${parameters.join(", ")}.`);
  if (!/^application\/json\s*(;|$)/.test(headers["content-type"] ?? "")) {
    return refuse(400, "The body's type is not application/json.");
  }
  return keepStatements(request, surroundings);
}

function keepStatements(request: LrsRequest, surroundings: Versioned): Answer {
  const content = parseJson(request.body);
  if (content === undefined) return refuse(400, "The body is no JSON.");
  const put = request.method === "PUT";
  if (put && !isUuid(request.query.get("statementId")))
    return refuse(400, "PUT needs a UUID as statementId.");
  const list: unknown[] = Array.isArray(content) && !put ? content : [content];

  const arrived: ArrivedStatement[] = [];
  for (const received of list) {
    const fault = findFault(received);
    if (!isRecord(received)) return refuse(400, "A statement is an object.");
    if (fault !== undefined) return refuse(400, fault);
    arrived.push({ received, stored: complete(received, request.query.get("statementId"), surroundings) });
  }
  const ids = arrived.map(({ stored }) => stored.id);
  if (put && ids[0] !== request.query.get("statementId")) {
    return refuse(400, "The statement's id is not the one of the query.");
  }
  if (new Set(ids).size < ids.length) return refuse(400, "An id stands twice in the batch.");

  const conflict = surroundings.store.add(arrived);
  if (conflict !== undefined) return refuse(409, `Another statement has the id ${conflict}.`);
  return put ? answerEmpty(204) : answerJson(200, ids);
}

function complete(
  received: Record<string, unknown>,
  statementId: string | null,
  { now, newId, version }: Versioned,
): StoredStatement {
  const stored = now().toISOString();
  const id = typeof received["id"] === "string" ? received["id"] : (statementId ?? newId());
  const servedVersion = version === "1.0.3" ? "1.0.0" : version;
  return { timestamp: stored, version: servedVersion, ...received, id, stored, authority };
}
