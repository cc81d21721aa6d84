import { describe, expect, it } from "vitest";
import { createStateCalls } from "../../../src/moodle/ask-state.ts";
import type { AskMoodle, MoodleCall } from "../../../src/moodle/moodle-call.ts";
import { createPageShare } from "../../../src/transport/page-share.ts";
import { about } from "../progress/device.ts";
import { createHandClock } from "../transport/hand-clock.ts";

const site = { wwwroot: "https://moodle.example", component: "mod_film", userId: 2 };

function open(answer: AskMoodle) {
  const calls: MoodleCall[] = [];
  const { pass, startTimer } = createHandClock();
  const page = createPageShare();
  const ask: AskMoodle = (call) => {
    calls.push(call);
    return answer(call);
  };
  const { abort, stateOf } = createStateCalls({ ask, page, site, startTimer, timeoutMs: 5_000 });
  return { abort, calls, page, pass, state: stateOf(about) };
}

const untilAborted: AskMoodle = ({ signal }) =>
  new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));

const noAnswer = { why: "no answer", forGood: false };

describe("createStateCalls", () => {
  it("asks for the state of a user, activity and attempt, and names the type of the agent, which has no default", async () => {
    const { calls, state } = open(async () => ({ kind: "data", data: null }));
    expect(await state(undefined, false)).toMatchObject({ data: null });
    expect(await state({ v: 1 }, false)).toMatchObject({ data: null });
    const args = {
      component: "mod_film",
      activityId: about.activity.id,
      agent: '{"objectType":"Agent","account":{"homePage":"https://moodle.example","name":"2"}}',
      stateId: "playtrace_progress",
      registration: about.registration,
    };
    expect(calls.map((call) => [call.name, call.args])).toEqual([
      ["core_xapi_get_state", args],
      ["core_xapi_post_state", { ...args, stateData: '{"v":1}' }],
    ]);
  });

  it("gives up an answer that is late, or that nobody wants any more", async () => {
    const late = open(untilAborted);
    const waiting = late.state(undefined, false);
    late.pass(5_000);
    expect(await waiting).toEqual(noAnswer);

    const unwanted = open(untilAborted);
    const asked = unwanted.state(undefined, false);
    unwanted.abort();
    expect(await asked).toEqual(noAnswer);
  });

  it("shares the room for what outlives the page, and sends nothing there that does not fit", async () => {
    const { calls, page, state } = open(untilAborted);
    const room = page.keepaliveRoom;
    void state({ text: "x".repeat(1_000) }, true);
    expect(page.keepaliveRoom).toBeLessThan(room - 1_000);
    expect(await state({ text: "x".repeat(room) }, true)).toEqual(noAnswer);
    expect(calls).toHaveLength(1);
  });

  it.each([
    ["servicerequireslogin", true],
    ["The state is not valid", true],
    ["dmlwriteexception", false],
  ])("says why there is none, and whether for good: %s, %s", async (code, forGood) => {
    const { state } = open(async () => ({ kind: "fault", code, words: "" }));
    expect(await state(undefined, false)).toEqual({ why: code, forGood });
  });
});
