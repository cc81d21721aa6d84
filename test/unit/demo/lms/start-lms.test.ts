import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readStatement } from "../../../../demo/server/lms/reading.ts";
import type { Lms } from "../../../../demo/server/lms/start-lms.ts";
import { startLms } from "../../../../demo/server/lms/start-lms.ts";
import { MASTERY_SCORE } from "../../../../demo/server/lms/vocabulary.ts";
import { begin, createUnitClient } from "./unit-client.ts";

const page = "https://publisher.example/unit/index.html?lang=en#start";
const played = "https://w3id.org/xapi/video/verbs/played";
const graceMs = 1000;

let lms: Lms;
let laterMs = 0;

beforeAll(async () => {
  lms = await startLms({ graceMs, now: () => new Date(Date.now() + laterMs) });
});
beforeEach(() => {
  lms.clear();
  laterMs = 0;
});
afterAll(() => lms.close());

/** The verbs of all statements, in the order in which they were taken. */
const story = (): unknown[] => lms.statements().map((statement) => readStatement(statement).verbId);
const spoken = (...verbs: string[]): unknown[] => verbs.map((verb) => expect.stringMatching(`/${verb}$`));
const statusOf = async (asked: Promise<Response>): Promise<number> => (await asked).status;

const ask = (asked: unknown): Promise<Response> =>
  fetch(`${lms.url}/launches`, { method: "POST", body: JSON.stringify(asked) });

describe("launch by cmi5", () => {
  it("adds the five parameters to the page's own query, before its hash", () => {
    const { url } = lms.launch({ kind: "cmi5", page });
    const { searchParams, hash } = new URL(url);
    expect([...searchParams.keys()].sort()).toEqual([
      "activityId",
      "actor",
      "endpoint",
      "fetch",
      "lang",
      "registration",
    ]);
    expect(hash).toBe("#start");
    expect(searchParams.get("endpoint")).toBe(lms.endpoint);
    expect(JSON.parse(searchParams.get("actor") ?? "")).toEqual({
      objectType: "Agent",
      account: { homePage: lms.url, name: "4711" },
    });
  });

  it("gives the unit an id that is not its publisher's, the same for every launch", () => {
    const unit = "https://publisher.example/units/1";
    const ids = [1, 2].map(() =>
      createUnitClient(lms.launch({ kind: "cmi5", page, unit })).query.get("activityId"),
    );
    expect(ids[0]).toBe(ids[1]);
    expect(ids[0]).not.toBe(unit);
  });

  it("says first that it launched", () => {
    lms.launch({ kind: "cmi5", page, mode: "Review", masteryScore: 0.8 });
    expect(lms.statements()).toMatchObject([
      {
        context: {
          extensions: {
            [MASTERY_SCORE]: 0.8,
            "https://w3id.org/xapi/cmi5/context/extensions/launchmode": "Review",
          },
        },
      },
    ]);
    expect(story()).toEqual(spoken("launched"));
  });

  it("gives the token once, by POST only, and says by numbers what is wrong", async () => {
    const client = createUnitClient(lms.launch({ kind: "cmi5", page }));
    expect(await client.fetchToken("GET")).toMatchObject({ status: 405 });
    expect(await client.fetchToken()).toMatchObject({
      status: 200,
      text: expect.stringContaining("auth-token"),
    });
    expect(await client.fetchToken()).toMatchObject({
      status: 200,
      text: expect.stringContaining('"error-code":"1"'),
    });
    const stranger = await fetch(`${lms.url}/fetch/nothing`, { method: "POST" });
    expect(await stranger.json()).toMatchObject({ "error-code": "2" });
  });

  it.each([
    ["error-1", /"error-code":"1"/],
    ["error-2", /"error-code":"2"/],
    ["error-3", /"error-code":"3"/],
    ["html", /^<!doctype html>/],
    ["with-scheme", /"auth-token":"Basic /],
  ] as const)("answers the fetch URL as the fault %s will have it", async (tokenFault, text) => {
    const client = createUnitClient(lms.launch({ kind: "cmi5", page, tokenFault }));
    expect(await client.fetchToken()).toEqual({ status: 200, text: expect.stringMatching(text) });
  });

  it("does not know a token that it gave out wrong", async () => {
    const client = await begin(lms.launch({ kind: "cmi5", page, tokenFault: "wrong-token" }));
    expect(await statusOf(client.state("LMS.LaunchData"))).toBe(401);
  });

  it("keeps the launch data for the unit to read, and for nobody to write", async () => {
    const client = await begin(
      lms.launch({
        kind: "cmi5",
        page,
        masteryScore: 0.8,
        moveOn: "Passed",
        returnUrl: "https://lms.example/",
      }),
    );
    expect(await (await client.state("LMS.LaunchData")).json()).toMatchObject({
      launchMode: "Normal",
      masteryScore: 0.8,
      moveOn: "Passed",
      returnURL: "https://lms.example/",
      contextTemplate: { contextActivities: { grouping: [{ id: expect.any(String) }] } },
    });
    for (const method of ["PUT", "POST", "DELETE"])
      expect(
        await statusOf(
          client.state("LMS.LaunchData", { method, ...(method !== "DELETE" && { body: "{}" }) }),
        ),
      ).toBe(403);
  });

  it("keeps other documents of the registration, and no other learner's", async () => {
    const client = await begin(lms.launch({ kind: "cmi5", page }));
    const body = '{"position":3}';
    expect(await statusOf(client.state("own", { method: "PUT", body }))).toBe(204);
    expect(await (await client.state("own")).text()).toBe(body);
    for (const [name, value] of [
      ["agent", '{"mbox":"mailto:other@example.com"}'],
      ["registration", "11111111-1111-4111-8111-111111111111"],
    ] as const) {
      const asked = new URLSearchParams({
        activityId: client.query.get("activityId") ?? "",
        agent: client.query.get("actor") ?? "",
        registration: client.query.get("registration") ?? "",
        stateId: "own",
      });
      asked.set(name, value);
      expect(await statusOf(client.send(`activities/state?${asked}`))).toBe(403);
    }
  });

  it("keeps what the learner prefers in their profile", async () => {
    const none = await begin(lms.launch({ kind: "cmi5", page }));
    expect(await statusOf(none.preferences())).toBe(404);
    const preferences = { languagePreference: "de,en", audioPreference: "off" } as const;
    const client = await begin(lms.launch({ kind: "cmi5", page, preferences }));
    const response = await client.preferences();
    expect(await response.json()).toEqual(preferences);
    expect(response.headers.get("etag")).toMatch(/^"/);
  });

  it("replaces a profile only under a condition, whatever the version", async () => {
    const preferences = { audioPreference: "on" } as const;
    const client = await begin(lms.launch({ kind: "cmi5", page, preferences }));
    const search = new URLSearchParams({
      agent: client.query.get("actor") ?? "",
      profileId: "cmi5LearnerPreferences",
    });
    const put = (headers: Record<string, string> = {}) =>
      statusOf(client.send(`agents/profile?${search}`, { method: "PUT", body: "{}", headers }));
    expect(await put()).toBe(409);
    expect(await put({ "if-match": '"other"' })).toBe(412);
    expect(await put({ "if-match": (await client.preferences()).headers.get("etag") ?? "" })).toBe(204);
  });

  it("takes a session from initialized to terminated, and says when the course is satisfied, once", async () => {
    const launched = lms.launch({ kind: "cmi5", page });
    const client = await begin(launched);
    expect(await statusOf(client.post(client.say("initialized")))).toBe(200);
    expect(lms.launches()[0]).toMatchObject({ state: "running", isSatisfied: false });
    expect(await statusOf(client.post(client.mention(played), client.say("completed")))).toBe(200);
    expect(await statusOf(client.post(client.mention(played), client.say("terminated")))).toBe(200);
    expect(story()).toEqual(
      spoken("launched", "initialized", "played", "completed", "satisfied", "played", "terminated"),
    );
    expect(lms.launches()[0]).toMatchObject({ state: "terminated", isSatisfied: true });
  });

  it.each([
    ["Completed", ["completed"], true],
    ["Completed", ["passed"], false],
    ["Passed", ["passed"], true],
    ["Passed", ["completed"], false],
    ["CompletedAndPassed", ["completed"], false],
    ["CompletedAndPassed", ["completed", "passed"], true],
    ["CompletedOrPassed", ["passed"], true],
    ["CompletedOrPassed", ["failed"], false],
    ["NotApplicable", [], true],
  ] as const)(
    "finds by moveOn %s after %j that the course is satisfied: %s",
    async (moveOn, verbs, isSatisfied) => {
      const client = await begin(lms.launch({ kind: "cmi5", page, moveOn }));
      await client.post(client.say("initialized"), ...verbs.map((verb) => client.say(verb)));
      expect(lms.launches()[0]).toMatchObject({ isSatisfied });
      expect(story().filter((verb) => String(verb).endsWith("/satisfied"))).toHaveLength(isSatisfied ? 1 : 0);
    },
  );

  it("keeps nothing of a batch that breaks a rule, and names the clause", async () => {
    const client = await begin(lms.launch({ kind: "cmi5", page }));
    const response = await client.post(client.mention(played), client.say("initialized"));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ clause: "9.3.2", error: expect.any(String) });
    expect(story()).toEqual(spoken("launched"));
  });

  it("judges what comes as a form as well", async () => {
    const client = await begin(lms.launch({ kind: "cmi5", page }));
    const form = (content: object) =>
      fetch(`${lms.endpoint}statements?method=POST`, {
        method: "POST",
        body: new URLSearchParams({
          Authorization: client.authorization(),
          "X-Experience-API-Version": "1.0.3",
          "Content-Type": "application/json",
          content: JSON.stringify([content]),
        }),
      });
    expect((await form(client.mention(played))).status).toBe(400);
    expect((await form(client.say("initialized"))).status).toBe(200);
  });

  it("takes late what was said before the end, and nothing after its grace", async () => {
    const client = await begin(lms.launch({ kind: "cmi5", page }));
    const [first, late, last] = [client.say("initialized"), client.mention(played), client.say("terminated")];
    await client.post(first, last);
    expect(await statusOf(client.post(late))).toBe(200);
    expect(await statusOf(client.post(client.mention(played)))).toBe(403);
    laterMs = graceMs + 1;
    expect(await statusOf(client.post(late))).toBe(403);
    expect(await statusOf(client.state("LMS.LaunchData"))).toBe(403);
  });

  it("gives up the former launch of a registration, and goes on with its learner", async () => {
    const launched = lms.launch({ kind: "cmi5", page, learner: "ada" });
    const former = await begin(launched);
    await former.post(former.say("initialized"), former.mention(played));
    const { registration } = launched;
    const client = await begin(lms.launch({ kind: "cmi5", page, registration }));
    expect(lms.launches().map(({ state }) => state)).toEqual(["abandoned", "launched"]);
    expect(client.query.get("actor")).toContain('"ada"');
    expect(await statusOf(former.post(former.mention(played)))).toBe(403);
    await client.post(client.say("initialized"), client.say("completed"), client.say("terminated"));
    expect(story()).toEqual(
      spoken(
        "launched",
        "initialized",
        "played",
        "abandoned",
        "launched",
        "initialized",
        "completed",
        "terminated",
        "satisfied",
      ),
    );
  });

  it("does not give up what has terminated", async () => {
    const launched = lms.launch({ kind: "cmi5", page });
    const former = await begin(launched);
    await former.post(former.say("initialized"), former.say("terminated"));
    lms.launch({ kind: "cmi5", page, registration: launched.registration });
    expect(lms.launches().map(({ state }) => state)).toEqual(["terminated", "launched"]);
  });

  it("writes no token down", async () => {
    const client = await begin(lms.launch({ kind: "cmi5", page }));
    const token = client.authorization().replace("Basic ", "");
    const log = await (await fetch(`${lms.url}/arrivals`)).text();
    expect(log).toContain("right for launch 1");
    expect(log).not.toContain(token);
  });
});

describe("launch by Tin Can", () => {
  it("gives the credential in the URL, and the package's own activity", async () => {
    const unit = "https://publisher.example/videos/42";
    const { url } = lms.launch({ kind: "tincan", page, unit });
    const query = new URL(url).searchParams;
    expect(query.get("activity_id")).toBe(unit);
    expect(query.has("fetch")).toBe(false);
    const about = await fetch(`${lms.endpoint}statements`, {
      headers: { authorization: query.get("auth") ?? "", "x-experience-api-version": "1.0.3" },
    });
    expect(about.status).toBe(200);
  });

  it("is satisfied where the activity says that it was completed", async () => {
    const { url } = lms.launch({ kind: "tincan", page });
    const query = new URL(url).searchParams;
    const statement = {
      actor: JSON.parse(query.get("actor") ?? ""),
      verb: { id: "http://adlnet.gov/expapi/verbs/completed" },
      object: { id: query.get("activity_id") },
      result: { completion: true },
      context: { registration: query.get("registration") },
    };
    const response = await fetch(`${lms.endpoint}statements`, {
      method: "POST",
      headers: {
        authorization: query.get("auth") ?? "",
        "x-experience-api-version": "1.0.3",
        "content-type": "application/json",
      },
      body: JSON.stringify(statement),
    });
    expect(response.status).toBe(200);
    expect(lms.launches()).toMatchObject([{ state: "running", isSatisfied: true }]);
    expect(story()).toEqual(spoken("completed"));
  });
});

describe("the desk", () => {
  it("launches what a page asks for, and tells how launches stand", async () => {
    const response = await ask({ kind: "cmi5", page, mode: "Browse", masteryScore: "", tokenFault: "" });
    expect(response.status).toBe(200);
    const launched: unknown = await response.json();
    expect(await (await fetch(`${lms.url}/launches`)).json()).toEqual([launched]);
  });

  it.each([
    ["page", { kind: "cmi5", page: "javascript:alert(1)" }],
    ["kind", { kind: "scorm", page }],
    ["mode", { page, mode: "normal" }],
    ["moveOn", { page, moveOn: "Never" }],
    ["masteryScore", { page, masteryScore: "80" }],
    ["registration", { page, registration: "42" }],
    ["unit", { page, unit: "no iri" }],
  ])("refuses a wrong %s in a sentence", async (name, asked) => {
    const response = await ask(asked);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(name);
  });
});
