import type { TrackingError } from "../../errors.ts";
import type { Cmi5Launch } from "../launch.ts";
import { fault } from "./fault.ts";
import type { Ask } from "./surroundings.ts";
import type { UnitStatement } from "./unit-statement.ts";

/** The LRS of a learning system, as one launched session may use it. Nothing rejects. */
export interface Lms {
  /** A document of the learner's in this unit; `undefined` where there is none. */
  readonly state: (stateId: string) => Promise<unknown>;
  readonly profile: (profileId: string) => Promise<unknown>;
  /** Whether the unit has said this in the registration; `undefined` where the system does not tell. */
  readonly hasSaid: (verb: string) => Promise<boolean | undefined>;
  /** @param last the page goes: the request outlives it */
  readonly tell: (statements: readonly UnitStatement[], last?: boolean) => Promise<TrackingError | undefined>;
  /** URL that statements are posted to. */
  readonly statementsUrl: string;
}

export interface LmsParts {
  readonly launch: Cmi5Launch;
  readonly token: string;
  /** What the LRS wants beside the credential. */
  readonly headers: Readonly<Record<string, string>>;
  readonly ask: Ask;
}

export function openLms({ ask, launch, token, ...parts }: LmsParts): Lms {
  const { activityId, actor, endpoint, registration } = launch;
  const agent = JSON.stringify(actor);
  const headers = { ...parts.headers, authorization: `Basic ${token}` };

  const request = (
    path: string,
    query: Readonly<Record<string, string>>,
    init: RequestInit,
  ): Promise<Response> => {
    const url = new URL(endpoint);
    url.pathname += path;
    // As form fields, blanks would become plus signs, which some systems take for such.
    const asked = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
    url.search = [url.search.slice(1), ...asked].filter(Boolean).join("&");
    return ask(url.href, { credentials: "omit", redirect: "manual", ...init });
  };

  async function read(path: string, query: Readonly<Record<string, string>>): Promise<unknown> {
    try {
      const response = await request(path, query, { headers });
      if (response.status === 404) return undefined;
      return response.status === 200 ? await response.json() : refusal(response);
    } catch (cause) {
      return fault("launch-failed", `no answer to ${path}`, cause);
    }
  }

  const statements = new URL(endpoint);
  statements.pathname += "statements";

  return {
    statementsUrl: statements.href,
    state: (stateId) => read("activities/state", { activityId, agent, registration, stateId }),
    profile: (profileId) => read("agents/profile", { agent, profileId }),

    hasSaid: async (verb) => {
      const found = await read("statements", { agent, verb, activity: activityId, registration, limit: "1" });
      const list: unknown = typeof found === "object" && found ? Reflect.get(found, "statements") : undefined;
      return Array.isArray(list) ? list.length > 0 : undefined;
    },

    tell: async (said, last = false) => {
      try {
        const response = await request(
          "statements",
          {},
          {
            method: "POST",
            headers: { ...headers, "content-type": "application/json" },
            body: JSON.stringify(said),
            keepalive: last,
          },
        );
        // A conflict tells that it has these ids: sent before, by a page that did not hear the answer.
        return response.ok || response.status === 409 ? undefined : refusal(response);
      } catch (cause) {
        return fault("launch-failed", "no answer to statements", cause);
      }
    },
  };
}

function refusal({ status }: Response): TrackingError {
  return status === 401 || status === 403
    ? fault("session-over", "its token is no longer accepted")
    : fault("launch-failed", `status ${status}`);
}
