import { describe, expect, it } from "vitest";
import type { MoodleAnswer, MoodleCall } from "../../../src/moodle/moodle-call.ts";
import { postStatements } from "../../../src/moodle/post-statements.ts";
import type { Delivery } from "../../../src/transport/delivery.ts";

const wwwroot = "https://moodle.example";
const { signal } = new AbortController();

const record = (id = "https://example.com/video"): string =>
  JSON.stringify({
    actor: { account: { homePage: wwwroot, name: "2" } },
    verb: { id: "https://w3id.org/xapi/video/verbs/played" },
    object: { id },
  });

async function post(answer: MoodleAnswer, records: readonly string[]) {
  const calls: MoodleCall[] = [];
  const send = postStatements(
    async (call) => {
      calls.push(call);
      return answer;
    },
    "mod_film",
    { wwwroot, userId: 2 },
  );
  const packed = { body: `[${records.join()}]`, contentType: "application/json", headers: {} };
  const outcome: Delivery = await send({ ...packed, records, leaving: false, signal });
  return { calls, outcome };
}

const data = (value: unknown): MoodleAnswer => ({ kind: "data", data: value });

describe("postStatements", () => {
  it("hands the list to the component as one text", async () => {
    const { calls } = await post(data([true]), [record()]);
    expect(calls).toEqual([
      {
        name: "core_xapi_statement_post",
        args: { component: "mod_film", requestjson: `[${record()}]` },
        leaving: false,
        signal,
      },
    ]);
  });

  it.each<[taken: unknown, outcome: Delivery]>([
    [[true, true], { kind: "delivered", lost: [] }],
    [[true, false], { kind: "delivered", lost: [1] }],
    [[false, true], { kind: "delivered", lost: [0] }],
    [[true], { kind: "suspended", reason: "unexpected-answer" }],
    [[true, true, true], { kind: "suspended", reason: "unexpected-answer" }],
    [[1, 1], { kind: "suspended", reason: "unexpected-answer" }],
    [true, { kind: "suspended", reason: "unexpected-answer" }],
    [null, { kind: "suspended", reason: "unexpected-answer" }],
  ])("takes two records for what it is told of each: %j", async (taken, outcome) => {
    expect((await post(data(taken), [record(), record()])).outcome).toEqual(outcome);
  });

  it("does not ask for what would be refused", async () => {
    const { calls, outcome } = await post(data([true, true]), [record(), record("urn:film:12")]);
    expect(calls).toEqual([]);
    expect(outcome).toEqual({
      kind: "refused",
      status: 0,
      reason: "M-6 object.id: It must be an http(s) URL.",
      words: "",
    });
  });

  it.each<[answer: MoodleAnswer, outcome: Delivery]>([
    [
      { kind: "retry", reason: "503", status: 503 },
      { kind: "retry", reason: "503", status: 503 },
    ],
    [
      { kind: "suspended", reason: "redirect" },
      { kind: "suspended", reason: "redirect" },
    ],
    [
      { kind: "fault", code: "Unknown handler", words: "" },
      { kind: "suspended", reason: "Unknown handler" },
    ],
  ])("hands on what became of a call that gave nothing: %j", async (answer, outcome) => {
    expect((await post(answer, [record()])).outcome).toEqual(outcome);
  });
});
