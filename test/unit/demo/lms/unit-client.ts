import { randomUUID } from "node:crypto";
import { fieldsOf } from "../../../../demo/server/lms/reading.ts";
import type { Standing } from "../../../../demo/server/lms/standing.ts";
import { CMI5_CATEGORY, MOVE_ON_CATEGORY, verbIri } from "../../../../demo/server/lms/vocabulary.ts";
import type { UnitVerb } from "../../../../demo/server/lms/vocabulary.ts";

type Fields = Readonly<Record<string, unknown>>;

/** A unit that was launched, and speaks cmi5 by plain HTTP. */
export interface UnitClient {
  /** The launch parameters. */
  readonly query: URLSearchParams;
  /** What the fetch URL answers. */
  fetchToken(method?: string): Promise<{ readonly status: number; readonly text: string }>;
  /** The header that the token makes. */
  authorization(): string;
  /** Speaks to the LRS, with the token that was fetched last. */
  send(resource: string, init?: RequestInit): Promise<Response>;
  /** A document of the learner in this registration, by its id. */
  state(stateId: string, init?: RequestInit): Promise<Response>;
  preferences(): Promise<Response>;
  post(...statements: readonly object[]): Promise<Response>;
  /** A cmi5 defined statement as of now, each later than the one before. */
  say(verb: UnitVerb, result?: object, extensions?: object): object;
  /** A statement that is only allowed. */
  mention(verb: string, result?: object): object;
}

const results: Readonly<Record<UnitVerb, object>> = {
  initialized: {},
  completed: { completion: true, duration: "PT1S" },
  passed: { success: true, duration: "PT1S" },
  failed: { success: false, duration: "PT1S" },
  terminated: { duration: "PT2S" },
};

export function createUnitClient({ url }: Standing): UnitClient {
  const query = new URL(url).searchParams;
  const parameter = (name: string) => query.get(name) ?? "";
  const actor: unknown = JSON.parse(parameter("actor"));
  const registration = parameter("registration");
  let authorization = "";
  let template: Fields = {};
  let at = Date.now();

  function statement(
    verb: string,
    object: string,
    parts: { result: object; category: string[]; extensions?: object },
  ) {
    at += 1;
    const activities = fieldsOf(template["contextActivities"]);
    return {
      id: randomUUID(),
      actor,
      verb: { id: verb },
      object: { id: object },
      result: parts.result,
      timestamp: new Date(at).toISOString(),
      context: {
        ...template,
        registration,
        contextActivities: { ...activities, category: parts.category.map((id) => ({ id })) },
        extensions: { ...fieldsOf(template["extensions"]), ...parts.extensions },
      },
    };
  }

  const client: UnitClient = {
    query,
    async fetchToken(method = "POST") {
      const response = await fetch(parameter("fetch"), { method });
      const text = await response.text();
      const token = /"auth-token":"([^"]*)"/.exec(text)?.[1];
      if (token !== undefined) authorization = `Basic ${token}`;
      return { status: response.status, text };
    },
    authorization: () => authorization,
    send: (resource, { headers, ...init } = {}) =>
      fetch(parameter("endpoint") + resource, {
        ...init,
        headers: {
          authorization,
          "x-experience-api-version": "1.0.3",
          "content-type": "application/json",
          ...Object.fromEntries(new Headers(headers)),
        },
      }),
    async state(stateId, init) {
      const search = new URLSearchParams({
        activityId: parameter("activityId"),
        agent: parameter("actor"),
        registration,
        stateId,
      });
      const response = await client.send(`activities/state?${search}`, init);
      if (stateId === "LMS.LaunchData" && response.ok && !init) {
        template = fieldsOf(fieldsOf(await response.clone().json())["contextTemplate"]);
      }
      return response;
    },
    preferences: () =>
      client.send(
        `agents/profile?${new URLSearchParams({ agent: parameter("actor"), profileId: "cmi5LearnerPreferences" })}`,
      ),
    post: (...statements) => client.send("statements", { method: "POST", body: JSON.stringify(statements) }),
    say(verb, result = {}, extensions = {}) {
      const isVerdict = verb === "completed" || verb === "passed" || verb === "failed";
      const category = isVerdict ? [CMI5_CATEGORY, MOVE_ON_CATEGORY] : [CMI5_CATEGORY];
      return statement(verbIri(verb), parameter("activityId"), {
        result: { ...results[verb], ...result },
        category,
        extensions,
      });
    },
    mention: (verb, result = {}) =>
      statement(verb, "https://publisher.example/video", {
        result,
        category: ["https://w3id.org/xapi/video"],
      }),
  };
  return client;
}

/** Fetches the token and the launch data, as a unit does before it speaks. */
export async function begin(launched: Standing): Promise<UnitClient> {
  const client = createUnitClient(launched);
  await client.fetchToken();
  await client.state("LMS.LaunchData");
  return client;
}
