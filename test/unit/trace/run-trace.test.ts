import { IDBFactory } from "fake-indexeddb";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { startLoopbackLrs, type LoopbackLrs } from "../transport/loopback-lrs.ts";
import { openBrowser, PageDouble, visit, type Visit } from "./visit.ts";

let lrs: LoopbackLrs;
beforeAll(async () => {
  lrs = await startLoopbackLrs();
});
afterAll(() => lrs.close());
beforeEach(() => {
  lrs.arrivals.length = 0;
  vi.spyOn(console, "error").mockReturnValue();
});

const arrived = (): string[] => lrs.arrivals.flatMap(({ ids }) => ids);
const whole = ["session-started", "played", "paused (closing)", "session-ended"];
const only = <Value>(values: readonly Value[]): Value => {
  const [first, ...others] = new Set(values);
  if (first === undefined || others.length > 0) throw new Error(`${others.length + 1} different values`);
  return first;
};
const registrationOf = ({ told }: Visit): string => only(told.map(({ context }) => context.registration));
const actorOf = ({ told }: Visit): unknown => told[0]?.context.actor;

/** Two seconds of watching, and the end of the trace. */
async function watchBriefly(one: Visit): Promise<Visit> {
  one.player.load().play().watch(2);
  await one.trace.stop();
  return one;
}

describe("a session", () => {
  it("begins with playback, and ends with the trace", async () => {
    const { trace, player, story, settle } = visit({ lrs });
    player.load();
    await settle();
    expect(story()).toEqual([]);
    player.play().watch(3).pause().watch(1);
    await trace.stop();
    expect(story()).toEqual(["session-started", "played", "paused (learner)", "session-ended"]);
  });

  it("begins as soon as the length is known where the page asks for it", async () => {
    const { player, story, settle } = visit({ lrs, options: { startSession: "ready" } });
    player.load();
    await settle();
    expect(story()).toEqual(["session-started"]);
  });

  it("begins with a player that plays already", async () => {
    const { player } = visit({ lrs });
    player.load().play().watch(5);
    const late = visit({ lrs, player });
    player.watch(1);
    await late.trace.stop();
    expect(late.story()).toEqual(whole);
    expect(late.told[1]?.event).toMatchObject({ position: 5, autoplay: true });
  });

  it("loses nothing that is said before storage has answered", async () => {
    const one = visit({ lrs });
    one.player.load().play().watch(2);
    expect(one.story()).toEqual([]);
    await one.trace.stop();
    expect(one.story()).toEqual(whole);
    expect(one.told[1]?.event).toMatchObject({ position: 0, at: Date.UTC(2026, 0, 2, 3, 4, 5) + 1 });
  });

  it("is delivered as one record for each event, under the event's id", async () => {
    const { told } = await watchBriefly(visit({ lrs }));
    expect(arrived()).toEqual(told.map(({ context }) => context.id));
  });

  it("is named by the id of its first event", async () => {
    const { told } = await watchBriefly(visit({ lrs }));
    expect(only(told.map(({ context }) => context.session))).toBe(told[0]?.context.id);
  });

  it("answers what the tracker holds at the time that it asks for", async () => {
    const { player, time, story, settle } = visit({ lrs });
    player.load().play().watch(3);
    await settle();
    player.pause();
    expect(story()).toEqual(["session-started", "played"]);
    time.pass(100);
    expect(story()).toEqual(["session-started", "played", "paused (learner)"]);
  });

  it("ends when its element has been outside of its document for ten seconds, and not before", async () => {
    const { player, time, story, settle, page } = visit({ lrs });
    player.load().play().watch(2);
    await settle();
    player.element.isConnected = false;
    player.pause();
    time.pass(9_999);
    expect(story()).not.toContain("session-ended");
    time.pass(10_001);
    expect(story()).toEqual(["session-started", "played", "paused (learner)", "session-ended"]);
    await vi.waitFor(() => expect(page.listeners()).toBe(0));
    expect(time.running().filter((ms) => ms === 10_000 || ms === 5_000)).toEqual([]);
  });

  it("goes on when its element is moved to another place", async () => {
    const { player, time, story, settle } = visit({ lrs });
    player.load().play().watch(2);
    await settle();
    player.element.isConnected = false;
    time.pass(9_000);
    player.element.isConnected = true;
    time.pass(60_000);
    expect(story()).not.toContain("session-ended");
  });

  it("begins anew when an element that was gone is back and plays", async () => {
    const { trace, player, time, story, settle } = visit({ lrs });
    player.load().play().watch(2);
    await settle();
    player.element.isConnected = false;
    player.pause();
    time.pass(20_000);
    player.element.isConnected = true;
    player.play().watch(1);
    await trace.stop();
    expect(story().slice(4)).toEqual(whole);
  });
});

describe("a page", () => {
  it("that goes ends the session, and its closing records leave before the handler returns", async () => {
    const { player, page, told, story, settle } = visit({ lrs });
    player.load().play().watch(2);
    await settle();
    page.leave();
    expect(story()).toEqual(whole);
    await settle();
    expect(arrived()).toEqual(told.map(({ context }) => context.id));
  });

  it("that returns from the back/forward cache begins a new session in the same registration", async () => {
    const one = visit({ lrs });
    one.player.load().play().watch(2);
    await one.settle();
    one.page.leave();
    await one.settle();
    one.page.comeBack();
    one.player.watch(2);
    await one.trace.stop();
    expect(one.story()).toEqual([...whole, ...whole]);
    expect(new Set(one.told.map(({ context }) => context.session)).size).toBe(2);
    expect(registrationOf(one)).toBeTruthy();
    expect(one.player.emits.size).toBe(0);
  });

  it("that is hidden sends what waits, and ends nothing", async () => {
    const { player, page, story, settle, time } = visit({ lrs });
    player.load().play().watch(2);
    await settle();
    player.pause();
    time.pass(200);
    expect(arrived()).toHaveLength(2);
    page.hide();
    await vi.waitFor(() => expect(arrived()).toHaveLength(3));
    expect(story()).not.toContain("session-ended");
  });

  it("that is prepared unseen bears nothing, writes nothing and sends nothing until it is shown", async () => {
    const page = new PageDouble();
    page.document.prerendering = true;
    const storage = new IDBFactory();
    const opened = vi.spyOn(storage, "open");
    const { trace, player, story, settle } = visit({ lrs, page, browser: openBrowser(storage) });
    player.load().play().watch(3);
    await settle();
    expect([story(), opened.mock.calls, lrs.arrivals]).toEqual([[], [], []]);
    page.activate();
    player.watch(1);
    await trace.stop();
    expect(story()).toEqual(whole);
  });

  it("that is never shown leaves no listener behind", async () => {
    const page = new PageDouble();
    page.document.prerendering = true;
    const { trace, player } = visit({ lrs, page });
    await trace.stop();
    page.activate();
    expect([page.listeners(), player.emits.size]).toEqual([0, 0]);
  });
});

describe("the actor", () => {
  it("that nobody named is an account of this page's origin, the same at each visit of one browser", async () => {
    const browser = openBrowser();
    const first = await watchBriefly(visit({ lrs, browser }));
    const second = await watchBriefly(visit({ lrs, browser }));
    expect(actorOf(first)).toEqual({
      account: { homePage: "https://school.example", name: expect.stringMatching(/^[\da-f-]{36}$/) },
    });
    expect(actorOf(second)).toEqual(actorOf(first));
    expect(actorOf(await watchBriefly(visit({ lrs })))).not.toEqual(actorOf(first));
  });

  it("of a page without an origin has the endpoint's", async () => {
    const page = new PageDouble();
    page.origin = "null";
    const one = await watchBriefly(visit({ lrs, page }));
    expect(actorOf(one)).toMatchObject({ account: { homePage: new URL(lrs.url).origin } });
  });

  it("that is given stands in every record as it is", async () => {
    const actor = { name: "Ada", mbox: "mailto:ada@example.com" };
    const { told } = await watchBriefly(visit({ lrs, options: { actor } }));
    expect(told).toHaveLength(4);
    for (const { context } of told) expect(context.actor).toEqual(actor);
  });
});

describe("the registration", () => {
  const ada = { actor: { mbox: "mailto:ada@example.com" } };

  it("is made once per actor and activity, and kept", async () => {
    const browser = openBrowser();
    const first = await watchBriefly(visit({ lrs, browser, options: ada }));
    const again = await watchBriefly(visit({ lrs, browser, options: ada }));
    const renamed = { actor: { ...ada.actor, name: "Ada" } };
    expect(registrationOf(again)).toBe(registrationOf(first));
    expect(registrationOf(await watchBriefly(visit({ lrs, browser, options: renamed })))).toBe(
      registrationOf(first),
    );
  });

  it("is another for another actor, and for another activity", async () => {
    const browser = openBrowser();
    const options = [
      ada,
      { actor: { mbox: "mailto:bob@example.com" } },
      { ...ada, activity: { id: "urn:x:1" } },
    ];
    const visits: Visit[] = [];
    for (const one of options) visits.push(await watchBriefly(visit({ lrs, browser, options: one })));
    expect(new Set(visits.map(registrationOf)).size).toBe(3);
  });

  it("that is given is used as it is", async () => {
    const registration = "8f1e4c4e-5d0c-4a3e-9d5c-0c6f3c1c7a11";
    const one = await watchBriefly(visit({ lrs, options: { registration } }));
    expect(registrationOf(one)).toBe(registration);
  });
});

describe("a registration of a whole course", () => {
  it("keeps apart what was watched, and completed, of each of its videos", async () => {
    const registration = "8f1e4c4e-5d0c-4a3e-9d5c-0c6f3c1c7a11";
    const one = visit({ lrs, options: { registration } });
    one.player.load("https://media.example/a.webm", 4).play().watch(4).end();
    await one.settle();
    one.player.load("https://media.example/b.webm", 4).play().watch(4).end();
    await one.trace.stop();
    const completed = one.told.filter(({ event }) => event.type === "completed");
    expect(completed.map(({ context }) => context.activity.id)).toEqual([
      "https://media.example/a.webm",
      "https://media.example/b.webm",
    ]);
    expect(new Set(completed.map(({ context }) => context.id)).size).toBe(2);
    expect(one.told.at(-1)?.event).toMatchObject({ progress: { segments: [[0, 4]], consumed: 4 } });
  });
});

describe("a reload in the middle", () => {
  it("goes on: segments and time of both visits, and times that only grow", async () => {
    const browser = openBrowser();
    const first = visit({ lrs, browser });
    first.player.load(undefined, 10).play().watch(4);
    await first.settle();
    first.page.leave();
    await first.settle();
    const second = visit({ lrs, browser });
    second.player.load(undefined, 10).play().watch(2);
    await second.trace.stop();

    const paused = second.told.find(({ event }) => event.type === "paused")?.event;
    expect(paused).toMatchObject({
      progress: {
        share: 0.4,
        consumed: 6,
        segments: [
          [0, 4],
          [0, 2],
        ],
      },
    });
    const times = [...first.told, ...second.told].map(({ event }) => event.at);
    expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
  });

  it("does not complete what was completed", async () => {
    const browser = openBrowser();
    const first = visit({ lrs, browser });
    first.player.load(undefined, 4).play().watch(4).end();
    await first.trace.stop();
    expect(first.story()).toContain("completed");
    const second = visit({ lrs, browser });
    second.player.load(undefined, 4).play().watch(4).end();
    await second.trace.stop();
    expect(second.story()).not.toContain("completed");
  });
});

describe("another source", () => {
  it("of the same activity keeps the session", async () => {
    const { trace, player, story, told } = visit({ lrs });
    player.load("https://media.example/a.webm?signed=1").play().watch(2);
    player.load("https://media.example/a.webm?signed=2").play().watch(2);
    await trace.stop();
    expect(story().filter((type) => type === "session-started")).toHaveLength(1);
    expect(only(told.map(({ context }) => context.session))).toBeTruthy();
  });

  it("of another activity ends the session and begins a new one", async () => {
    const { trace, player, story, told } = visit({ lrs });
    player.load("https://media.example/a.webm").play().watch(2);
    player.load("https://media.example/b.webm", 50).play().watch(2);
    await trace.stop();
    expect(story()).toEqual(["session-started", "played", "paused (source)", "session-ended", ...whole]);
    const ids = told.map(({ context }) => context.activity.id);
    expect(ids).toEqual([
      ...Array(4).fill("https://media.example/a.webm"),
      ...Array(4).fill("https://media.example/b.webm"),
    ]);
    expect(new Set(told.map(({ context }) => context.registration)).size).toBe(2);
  });

  it("of another length contradicts a fixed activity: the session ends, and the source gives the name", async () => {
    const { trace, player, story, told } = visit({
      lrs,
      options: { activity: { id: "https://school.example/1" } },
    });
    player.load("https://media.example/a.webm", 100).play().watch(2);
    player.load("https://media.example/b.webm", 50).play().watch(2);
    await trace.stop();
    expect(story()).toEqual(["session-started", "played", "paused (source)", "session-ended", ...whole]);
    expect(told.at(-1)?.context.activity.id).toBe("https://media.example/b.webm");
    expect(told[3]?.context.activity.id).toBe("https://school.example/1");
  });
});

describe("stop", () => {
  it("leaves no listener and no timer behind", async () => {
    const { trace, player, page, time } = visit({ lrs });
    player.load().play().watch(2);
    await trace.stop();
    expect([player.emits.size, page.listeners(), time.running()]).toEqual([0, 0, []]);
  });

  it("does nothing the second time", async () => {
    const { trace, player, story } = visit({ lrs });
    player.load().play().watch(2);
    await Promise.all([trace.stop(), trace.stop()]);
    await trace.stop();
    expect(story()).toEqual(whole);
  });

  it("frees the player for another trace", async () => {
    const first = visit({ lrs });
    await first.trace.stop();
    const second = await watchBriefly(visit({ lrs, player: first.player }));
    expect(second.story()).toEqual(whole);
    expect(first.story()).toEqual([]);
  });
});

describe("flush", () => {
  it("sends what waits, and ends nothing", async () => {
    const { trace, player, time, told, story } = visit({ lrs });
    player.load().play().watch(2).pause();
    await trace.flush();
    time.pass(200);
    await trace.flush();
    expect(arrived()).toEqual(told.map(({ context }) => context.id));
    expect(story()).toEqual(["session-started", "played", "paused (learner)"]);
  });
});
