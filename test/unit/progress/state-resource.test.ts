import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { startReceiver, type Receiver } from "../../../demo/server/receiver.ts";
import type { TrackingError } from "../../../src/errors.ts";
import { stateResource, type StateResourceOptions } from "../../../src/progress/state-resource.ts";
import type { TraceOptions } from "../../../src/trace/options.ts";
import { startLoopbackLrs, type LoopbackLrs } from "../transport/loopback-lrs.ts";
import { visit, type Visit } from "../trace/visit.ts";

let receiver: Receiver;
/** Gets the records where progress is kept elsewhere. */
let lrs: LoopbackLrs;
beforeAll(async () => {
  [receiver, lrs] = await Promise.all([startReceiver(), startLoopbackLrs()]);
});
afterAll(async () => {
  await receiver.close();
  await lrs.close();
});
beforeEach(() => {
  receiver.clear();
  vi.spyOn(console, "error").mockReturnValue();
});

const learner = {
  actor: { name: "Ada", mbox: "mailto:ada@example.com" },
  registration: "33333333-3333-4333-8333-333333333333",
};

/** A visit on a device of its own. */
const arrive = (options: TraceOptions = {}): Visit => {
  const { endpoint, key, secret } = receiver;
  const records = options.destinations ? {} : { endpoint, key, secret };
  return visit({
    lrs,
    options: { ...records, ...learner, resume: "auto", progress: stateResource(), ...options },
  });
};

async function watch(one: Visit, seconds: number): Promise<Visit> {
  one.player.load();
  await one.settle();
  one.player.play().watch(seconds);
  await one.trace.stop();
  return one;
}

const requests = (method: string) =>
  receiver.arrivals.filter((one) => one.method === method && one.url.includes("activities/state"));

const errorsOf = ({ trace }: Visit): string[] => {
  const said: string[] = [];
  trace.on("error", ({ code, message }: TrackingError) => said.push(`${code}: ${message}`));
  return said;
};

const own = (change: Partial<StateResourceOptions> = {}): StateResourceOptions => ({
  endpoint: receiver.endpoint,
  key: receiver.key,
  secret: receiver.secret,
  ...change,
});

describe("stateResource", () => {
  it("lets a learner go on at another device, with all that was watched", async () => {
    await watch(arrive(), 30);
    const { told } = await watch(arrive(), 10);
    expect(told[1]?.event).toMatchObject({ type: "played", position: 30 });
    expect(told.at(-1)?.event).toMatchObject({
      progress: {
        segments: [
          [0, 30],
          [30, 40],
        ],
        consumed: 40,
      },
    });
  });

  it("asks for the document of this activity, learner and attempt, by an id of its own, before the first record", async () => {
    await watch(arrive(), 5);
    const [first] = receiver.arrivals;
    const { pathname, searchParams } = new URL(first?.url ?? "", receiver.url);
    expect([first?.method, pathname, first?.headers["authorization"]]).toEqual([
      "GET",
      "/xapi/activities/state",
      "right",
    ]);
    expect(Object.fromEntries(searchParams)).toEqual({
      activityId: "https://media.example/intro.webm",
      agent: '{"mbox":"mailto:ada@example.com"}',
      registration: learner.registration,
      stateId: "https://playtrace.dev/xapi/state/progress",
    });
  });

  it("completes no more what was completed at another device", async () => {
    const completion = { threshold: 0.5 };
    const first = await watch(arrive({ completion }), 60);
    const second = await watch(arrive({ completion, resume: "off" }), 60);
    expect(first.story()).toContain("completed");
    expect(second.story()).not.toContain("completed");
  });

  it("completes once where two devices play at the same time", async () => {
    const two = [arrive({ completion: { threshold: 0.5 } }), arrive({ completion: { threshold: 0.5 } })];
    for (const one of two) {
      one.player.load().play();
      await one.settle();
    }
    for (const one of two) one.player.watch(60).pause();
    for (const one of two) {
      one.time.pass(1_000);
      await one.settle();
      await vi.waitFor(() => expect(one.story()).toContain("paused (learner)"));
    }
    expect(two.flatMap((one) => one.story()).filter((type) => type === "completed")).toEqual(["completed"]);
  });

  it("keeps what a hidden page has played since its last act", async () => {
    const hidden = arrive();
    hidden.player.load();
    await hidden.settle();
    hidden.player.play().watch(30);
    await hidden.settle();
    hidden.page.hide();
    await vi.waitFor(() => expect(requests("POST").at(-1)?.answer?.status).toBe(204));
    hidden.kill();
    const { told } = await watch(arrive(), 10);
    expect(told[1]?.event).toMatchObject({ type: "played", position: 30 });
    expect(told.at(-1)?.event).toMatchObject({ progress: { consumed: 40 } });
  });

  it("replaces that by what the session tells later", async () => {
    const hidden = arrive();
    hidden.player.load();
    await hidden.settle();
    hidden.player.play().watch(30);
    hidden.page.hide();
    hidden.player.watch(10);
    await hidden.trace.stop();
    const { told } = await watch(arrive(), 10);
    expect(told.at(-1)?.event).toMatchObject({
      progress: {
        segments: [
          [0, 40],
          [40, 50],
        ],
      },
    });
  });

  it.each(["1.0.3", "2.0"] as const)(
    "speaks xAPI %s, and writes on what another device wrote",
    async (version) => {
      for (const seconds of [10, 20, 30])
        await watch(arrive({ progress: stateResource(own({ version })) }), seconds);
      const versions = receiver.arrivals
        .filter(({ url }) => url.includes("activities/state"))
        .map(({ headers, answer }) => [headers["x-experience-api-version"], (answer?.status ?? 0) < 500]);
      expect(new Set(versions.map(String))).toEqual(
        new Set([`${version === "2.0" ? "2.0.0" : version},true`]),
      );
      const next = arrive({ progress: stateResource(own({ version })) });
      next.player.load();
      await next.settle();
      expect(next.player.reading.position).toBe(60);
    },
  );

  it("keeps it at another LRS than the records', where that is named", async () => {
    lrs.arrivals.length = 0;
    const elsewhere = (): Visit =>
      arrive({
        destinations: [{ endpoint: lrs.url.replace("statements", "") }],
        progress: stateResource(own()),
      });
    await watch(elsewhere(), 30);
    await watch(elsewhere(), 10);
    expect(receiver.statements()).toEqual([]);
    expect(requests("POST").length).toBeGreaterThan(0);
    expect(lrs.arrivals.every(({ method }) => method === "POST")).toBe(true);
  });

  it.each([
    [401, "401"],
    [403, "403"],
    [500, "500"],
  ])("goes on with the browser's own copy where it gets %d, and says so once", async (status, why) => {
    receiver.faults.set(`${status}`);
    const one = arrive({
      destinations: [{ endpoint: lrs.url.replace("statements", "") }],
      progress: stateResource(own()),
    });
    const said = errorsOf(one);
    await watch(one, 10);
    expect(one.story()).toEqual(["session-started", "played", "paused (closing)", "session-ended"]);
    expect(said).toEqual([
      `progress-unavailable: Progress at ${receiver.endpoint}activities/state cannot be shared: ${why}.`,
    ]);
  });

  it("leaves a document alone that a newer version wrote, or that is no JSON object", async () => {
    await watch(arrive(), 10);
    const { url } = requests("POST")[0] ?? { url: "" };
    const headers = {
      authorization: `Basic ${btoa(`${receiver.key}:${receiver.secret}`)}`,
      "content-type": "application/json",
      "x-experience-api-version": "1.0.3",
    };
    for (const body of ['{"v":2,"all":"new"}', "[1]"]) {
      await fetch(receiver.url + url, { method: "PUT", headers, body });
      const one = arrive();
      const said = errorsOf(one);
      await watch(one, 10);
      expect(await (await fetch(receiver.url + url, { headers })).text()).toBe(body);
      expect(said.map((text) => text.replace(/.*: /, ""))).toEqual(["unexpected-answer."]);
    }
  });

  it("begins anew with a credential that is fetched once more after a refusal", async () => {
    const tokens = ["old", receiver.key];
    const auth = { scheme: "Bearer", credential: () => tokens.shift() ?? receiver.key };
    const { endpoint } = receiver;
    const one = arrive({ progress: stateResource({ endpoint, auth }) });
    const said = errorsOf(one);
    await watch(one, 10);
    expect(requests("GET").map(({ headers }) => headers["authorization"])).toEqual(["wrong", "right"]);
    expect(said).toEqual([]);
  });

  it("asks and writes nothing before consent, and nothing after it is withdrawn", async () => {
    const one = arrive({ consent: "pending" });
    one.player.load().play().watch(10);
    await one.settle();
    expect(receiver.arrivals).toEqual([]);
    await one.trace.consent("granted");
    await one.settle();
    await vi.waitFor(() => expect(requests("GET").length).toBe(1));
    one.player.watch(5);
    await one.trace.consent("denied");
    const before = receiver.arrivals.length;
    one.page.leave();
    one.time.pass(60_000);
    expect(receiver.arrivals.length).toBe(before);
  });

  it.each([
    [
      "an endpoint that is none",
      () => stateResource(own({ endpoint: "lrs" })),
      "invalid-endpoint",
      "progress.endpoint",
    ],
    [
      "a version that is none",
      () => stateResource(own({ version: JSON.parse('"3"') })),
      "invalid-version",
      "progress.format.version",
    ],
    [
      "plain http to another host",
      () => stateResource(own({ endpoint: "http://lrs.example.com/" })),
      "insecure-endpoint",
      "progress.endpoint",
    ],
  ])("stops a trace with %s, by name", (_, make, code, which) => {
    const { trace } = arrive({ progress: make() });
    expect(trace.error).toMatchObject({ code, which });
  });
});
