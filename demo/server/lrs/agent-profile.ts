import type { Answer, LrsRequest } from "./answer.ts";
import { refuse } from "./answer.ts";
import type { StateSurroundings } from "./state.ts";
import { answerState } from "./state.ts";

const parameters = new Set(["agent", "profileId", "since"]);
/** Stands where a state document has its activity. */
const everyActivity = "urn:playtrace:agent-profile";

/**
 * The resource `agents/profile`: documents as those of the State resource, about no activity. In every version a known
 * one is replaced with a condition only.
 * https://github.com/adlnet/xAPI-Spec/blob/1.0.3/xAPI-Communication.md#26-agent-profile-resource
 */
export function answerAgentProfile(request: LrsRequest, surroundings: StateSurroundings): Answer {
  const { method, query } = request;
  const unknown = [...query.keys()].find((name) => !parameters.has(name));
  if (unknown !== undefined) return refuse(400, `agents/profile has no parameter ${unknown}.`);
  const id = query.get("profileId");
  if (id === null && method !== "GET") return refuse(400, "profileId is missing.");
  const state = new URLSearchParams(query);
  state.delete("profileId");
  state.set("activityId", everyActivity);
  if (id !== null) state.set("stateId", id);
  return answerState({ ...request, query: state }, { ...surroundings, version: "2.0.0" });
}
