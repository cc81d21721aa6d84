import { isDeepStrictEqual } from "node:util";
import type { Answer, LrsRequest } from "../lrs/answer.ts";
import { answerJson, refuse } from "../lrs/answer.ts";
import { parseJson } from "../lrs/values.ts";
import { LAUNCH_DATA } from "./launch-data.ts";
import type { Launch } from "./launch.ts";
import { fieldsOf } from "./reading.ts";
import type { Refusal } from "./refusal.ts";
import { over } from "./refusal.ts";
import { judgeBatch } from "./rules.ts";
import { stateOf } from "./standing.ts";

export interface GuardSurroundings {
  /** The statements of the launch's registration. */
  readonly held: readonly Readonly<Record<string, unknown>>[];
  readonly now: Date;
  /** How long a terminated session may still bring what is under way. */
  readonly graceMs: number;
}

/** What the LMS itself has against a request with the token of a cmi5 launch; `undefined`: the LRS shall answer it. */
export function guard(
  request: LrsRequest,
  launch: Launch,
  surroundings: GuardSurroundings,
): Answer | undefined {
  const { method, resource, query, body } = request;
  const { held } = surroundings;
  const { terms } = launch;
  const ended = findEnd(launch, surroundings);
  if (ended) return answerRefusal(ended);
  const writes = method !== "GET" && method !== "HEAD";
  if (resource === "statements" && writes) {
    const content = parseJson(body);
    const refusal = judgeBatch(Array.isArray(content) ? content : [content], terms, held);
    return refusal && answerRefusal(refusal);
  }
  if (resource !== "activities/state" && resource !== "agents/profile") return undefined;
  const agent = parseJson(query.get("agent") ?? "");
  const registration = query.get("registration");
  if (!isDeepStrictEqual(fieldsOf(agent)["account"], terms.actor.account))
    return refuse(403, "The token opens the documents of the learner who was launched.");
  if (resource === "activities/state" && registration !== terms.registration)
    return refuse(403, "The token opens the documents of the registration that was launched.");
  const all = query.get("stateId") === null;
  return resource === "activities/state" && writes && (all || query.get("stateId") === LAUNCH_DATA)
    ? refuse(403, `${LAUNCH_DATA} is the LMS's.`)
    : undefined;
}

function findEnd(launch: Launch, { held, now, graceMs }: GuardSurroundings): Refusal | undefined {
  const state = stateOf(launch, held);
  if (state === "abandoned")
    return over("9.3.6", "The session was abandoned: a later launch took its place.");
  if (state !== "terminated") return undefined;
  const last = held.findLast((statement) => stateOf(launch, [statement]) === "terminated");
  const endedMs = Date.parse(String(last?.["stored"]));
  return now.getTime() - endedMs > graceMs ? over("9.3.8", "The session was terminated before.") : undefined;
}

function answerRefusal({ status, clause, reason, link }: Refusal): Answer {
  return answerJson(status, { error: reason, clause, link });
}
