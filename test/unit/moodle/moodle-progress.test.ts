import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { TrackingError } from "../../../src/errors.ts";
import { moodle, moodleToken } from "../../../src/moodle/moodle.ts";
import { moodleProgress, type MoodleProgressOptions } from "../../../src/moodle/moodle-progress.ts";
import type { TraceOptions } from "../../../src/trace/options.ts";
import { without } from "../../support/moodle/components.ts";
import { startMoodleStandIn, type Login, type MoodleStandIn } from "../../support/moodle-stand-in.ts";
import { startLoopbackLrs, type LoopbackLrs } from "../transport/loopback-lrs.ts";
import { visit, type Visit } from "../trace/visit.ts";
import { browseAs } from "./logged-in-browser.ts";

let server: MoodleStandIn;
let lrs: LoopbackLrs;
let login: Login;
beforeEach(async () => {
  vi.spyOn(console, "error").mockReturnValue();
  server = await startMoodleStandIn();
  lrs = await startLoopbackLrs();
  browseAs((login = server.logIn(2)));
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await server.close();
  await lrs.close();
});

const site = () => ({ wwwroot: server.wwwroot, component: "mod_film", userId: 2 });
const here = () => ({ ...site(), sesskey: login.sesskey });
const registration = "33333333-3333-4333-8333-333333333333";

/** A visit on a device of its own. */
const arrive = (options: TraceOptions = {}): Visit =>
  visit({
    lrs,
    options: {
      ...(options.destinations ? {} : moodle(here())),
      activity: { id: `${server.wwwroot}/xapi/activity/12` },
      registration,
      resume: "auto",
      progress: moodleProgress(here()),
      ...options,
    },
  });

async function watch(one: Visit, seconds: number): Promise<Visit> {
  one.player.load();
  await one.settle();
  one.player.play().watch(seconds);
  await one.trace.stop();
  return one;
}

describe("moodleProgress", () => {
  it.each<[way: string, progress: () => TraceOptions]>([
    ["the login", () => ({})],
    [
      "the learner's token",
      () => {
        const given = { ...site(), token: "t0ken" };
        return { ...moodleToken(given), progress: moodleProgress(given) };
      },
    ],
  ])("lets a learner go on at another device, by %s", async (_, way) => {
    server.tokens.set("t0ken", 2);
    await watch(arrive(way()), 30);
    const { told } = await watch(arrive(way()), 10);
    expect(told[1]?.event).toMatchObject({ type: "played", position: 30 });
    expect(told.at(-1)?.event).toMatchObject({
      progress: {
        segments: [
          [0, 30],
          [30, 40],
        ],
      },
    });
  });

  it("keeps one state for each user, activity and attempt, by an id of letters", async () => {
    await watch(arrive(), 10);
    expect([...server.states.keys()]).toEqual([`mod_film 2 12 playtrace_progress ${registration}`]);
  });

  it("completes no more what was completed at another device", async () => {
    const completion = { threshold: 0.5 };
    await watch(arrive({ completion }), 60);
    const { story } = await watch(arrive({ completion, resume: "off" }), 60);
    expect(story()).not.toContain("completed");
  });

  it("goes beside another destination of the records", async () => {
    const records = { destinations: [{ endpoint: lrs.url.replace("statements", "") }] };
    await watch(arrive(records), 30);
    expect(server.processed).toEqual([]);
    expect((await watch(arrive(records), 10)).told[1]?.event).toMatchObject({ position: 30 });
  });

  it.each<[what: string, make: () => void, why: string]>([
    [
      "the component has no handler",
      () => void server.components.set("mod_film", undefined),
      "Unknown handler",
    ],
    [
      "the component keeps no states",
      () => void server.components.set("mod_film", without()),
      "The state is not valid",
    ],
    ["the login is over", () => server.endSessions(), "servicerequireslogin"],
  ])("goes on with the browser's own copy where %s, and says so once", async (_, make, why) => {
    make();
    const one = arrive({ destinations: [{ endpoint: lrs.url.replace("statements", "") }] });
    const said: string[] = [];
    one.trace.on("error", ({ code, message }: TrackingError) => said.push(`${code}: ${message}`));
    await watch(one, 10);
    expect(one.story()).toEqual(["session-started", "played", "paused (closing)", "session-ended"]);
    expect(said).toEqual([
      `progress-unavailable: Progress at ${server.wwwroot}/lib/ajax/service.php cannot be shared: ${why}.`,
    ]);
  });

  it.each<[which: string, change: object]>([
    ["wwwroot", { wwwroot: "moodle" }],
    ["component", { component: "" }],
    ["sesskey", { sesskey: "" }],
  ])("refuses a wrong %s before anything is tracked", (which, change) => {
    const options: MoodleProgressOptions = { ...here(), ...change };
    const { trace } = visit({ lrs, options: { progress: moodleProgress(options) } });
    const code = which === "sesskey" ? "invalid-credential" : "invalid-option";
    expect(trace.error).toMatchObject({ code, which: `progress.format.${which}` });
  });
});
