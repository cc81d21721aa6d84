import { IDBFactory } from "fake-indexeddb";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { openIndexedDb } from "../../../src/platform/indexed-db.ts";
import { answers, startLoopbackLrs, type LoopbackLrs } from "../transport/loopback-lrs.ts";
import { PlayerDouble } from "./player-double.ts";
import { openBrowser, PageDouble, visit, type Browser } from "./visit.ts";

let lrs: LoopbackLrs;
beforeAll(async () => {
  lrs = await startLoopbackLrs();
});
afterAll(() => lrs.close());
beforeEach(() => {
  lrs.arrivals.length = 0;
  lrs.always = (response, { ids }) => void response.end(JSON.stringify(ids));
  vi.spyOn(console, "error").mockReturnValue();
});

const arrived = (): string[] => lrs.arrivals.flatMap(({ ids }) => ids);

/** All rows of all tables of the browser. */
const stored = ({ storage }: Browser): Promise<number> =>
  openIndexedDb(() => storage).run((store) => store.count());

/** The names of the databases that were opened in this browser. */
const databases = async ({ storage }: Browser): Promise<unknown[]> => (await storage?.databases()) ?? [];

describe("consent that is pending", () => {
  it("neither opens the browser's storage nor sends anything", async () => {
    const browser = openBrowser();
    const { player, trace, story } = visit({ lrs, browser, options: { consent: "pending" } });
    player.load().play().watch(30).pause().watch(1);
    await trace.flush();
    await trace.stop();
    expect([story(), arrived(), await databases(browser)]).toEqual([[], [], []]);
  });

  it("tells of what happened when it is granted, each act with its own moment", async () => {
    const { player, trace, story, told, time } = visit({ lrs, options: { consent: "pending" } });
    const { wallMs } = time.clock();
    player.load().play().watch(2).pause().watch(3);
    expect(await trace.consent("granted")).toEqual({ left: [] });
    await trace.flush();
    player.watch(1);
    await trace.flush();
    expect(story()).toEqual(["session-started", "played", "paused (learner)"]);
    expect((told[2]?.event.at ?? 0) - wallMs).toBe(2000);
    expect(arrived()).toEqual(told.map(({ context }) => context.id));
  });

  it("tells of all sessions when it is granted, also those that have ended", async () => {
    const { player, trace, story } = visit({ lrs, options: { consent: "pending" } });
    player.load("https://media.example/a.webm").play().watch(2);
    player.load("https://media.example/b.webm").play().watch(2);
    await trace.consent("granted");
    await trace.stop();
    const whole = ["session-started", "played", "paused (source)", "session-ended"];
    expect(story()).toEqual([...whole, ...whole.with(2, "paused (closing)")]);
  });

  it("does not disturb the player when it is granted", async () => {
    const browser = openBrowser();
    const player = new PlayerDouble(browser.time);
    const attach = vi.spyOn(player, "attach");
    const { trace } = visit({ lrs, browser, player, options: { consent: "pending" } });
    player.load().play().watch(2);
    await trace.consent("granted");
    expect(attach).toHaveBeenCalledTimes(1);
  });

  it("forgets what happened where it is denied before it is granted", async () => {
    const { player, trace, story, told } = visit({ lrs, options: { consent: "pending" } });
    player.load("https://media.example/earlier.webm").play().watch(2);
    player.load().play().watch(2);
    await trace.consent("denied");
    await trace.consent("granted");
    player.watch(2);
    await trace.stop();
    expect(story()).toEqual(["session-started", "played", "paused (closing)", "session-ended"]);
    expect(told[1]?.event).toMatchObject({ position: 2 });
  });

  it("tells of nothing when it is denied, and leaves nothing behind", async () => {
    const browser = openBrowser();
    const { player, trace, story } = visit({ lrs, browser, options: { consent: "pending" } });
    player.load().play().watch(2);
    expect(await trace.consent("denied")).toEqual({ left: [] });
    player.watch(2);
    await trace.stop();
    expect([story(), arrived(), await stored(browser)]).toEqual([[], [], 0]);
  });
});

describe("consent that is denied", () => {
  it("from the start: records nothing, and removes what earlier visits stored", async () => {
    const browser = openBrowser();
    lrs.always = answers(503);
    const earlier = visit({ lrs, browser });
    earlier.player.load().play().watch(2);
    await earlier.trace.stop();
    expect(await stored(browser)).toBeGreaterThan(0);
    lrs.arrivals.length = 0;

    const { player, trace, story } = visit({ lrs, browser, options: { consent: "denied" } });
    player.load().play().watch(10);
    await trace.stop();
    expect([story(), arrived(), await stored(browser)]).toEqual([[], [], 0]);
  });

  it("in the middle: closes no session, discards what waits by name, and removes all that was stored", async () => {
    const browser = openBrowser();
    lrs.always = answers(503);
    const { player, trace, story, told } = visit({ lrs, browser });
    const lost: unknown[] = [];
    trace.on("lost", ({ ids, reason }) => lost.push([reason, ...ids]));
    player.load().play().watch(2);
    await trace.flush();
    player.pause().watch(1);
    const ids = told.map(({ context }) => context.id);
    const { left } = await trace.consent("denied");
    player.play().watch(5);
    await trace.stop();
    expect(story()).toEqual(["session-started", "played", "paused (learner)"]);
    expect(lost).toEqual([["consent-denied", ...ids]]);
    expect(left).toEqual(ids.slice(0, 2));
    expect(await stored(browser)).toBe(0);
  });

  it("names what the server has already", async () => {
    const { player, trace, told } = visit({ lrs });
    player.load().play().watch(2);
    await trace.flush();
    expect(await trace.consent("denied")).toEqual({ left: told.map(({ context }) => context.id) });
  });

  it("ends the request that is under way, and names its records as left", async () => {
    const { player, trace, told } = visit({ lrs });
    const closed = new Promise<void>((resolve) => {
      lrs.next.push((response) => {
        response.on("close", resolve);
        void trace.consent("denied").then(({ left }) => named.push(...left));
      });
    });
    const named: string[] = [];
    player.load().play().watch(2);
    await trace.flush();
    await closed;
    await vi.waitFor(() => expect(named).toEqual(told.map(({ context }) => context.id)));
  });

  it("takes back the closing that the browser keeps for the page's end", async () => {
    const requests: RequestInit[] = [];
    const { player, trace } = visit({
      lrs,
      delivery: {
        fetchLater: (_, init) => void requests.push(init),
        origin: new URL(lrs.url).origin,
      },
    });
    player.load().play().watch(2);
    await trace.flush();
    expect(requests.map(({ signal }) => signal?.aborted)).toContain(false);
    await trace.consent("denied");
    player.watch(5);
    expect(requests.map(({ signal }) => signal?.aborted)).not.toContain(false);
  });

  it("holds in every tab at once", async () => {
    const browser = openBrowser();
    const [here, there] = [visit({ lrs, browser }), visit({ lrs, browser })];
    here.player.load("https://media.example/a.webm").play().watch(2);
    there.player.load("https://media.example/b.webm").play().watch(2);
    await Promise.all([here.settle(), there.settle()]);
    await here.trace.consent("denied");
    there.player.pause().watch(5);
    await there.trace.stop();
    expect(there.story()).toEqual(["session-started", "played"]);
    expect(await stored(browser)).toBe(0);
  });

  it("counts also where it comes while the session's own rows are being read", async () => {
    const browser = openBrowser();
    const { player, trace, story } = visit({ lrs, browser });
    player.load().play().watch(2);
    await trace.consent("denied");
    await trace.stop();
    expect([story(), arrived(), await stored(browser)]).toEqual([[], [], 0]);
  });

  it("counts for a session that has ended while it was being read as well", async () => {
    const { player, trace, story } = visit({ lrs });
    player.load("https://media.example/a.webm").play().watch(2);
    player.load("https://media.example/b.webm").play().watch(2);
    await trace.consent("denied");
    await trace.stop();
    expect([story(), arrived()]).toEqual([[], []]);
  });

  it("ends what the tracker holds back, and listens to the player no more", async () => {
    const { player, trace, story, time } = visit({ lrs });
    player.load().play().watch(2);
    await trace.flush();
    player.pause();
    void trace.consent("denied");
    time.pass(5_000);
    expect([story(), player.emits.size]).toEqual([["session-started", "played"], 0]);
  });

  it("reaches a trace whose player was out of the page meanwhile", async () => {
    const browser = openBrowser();
    const away = visit({ lrs, browser });
    const other = visit({ lrs, browser, denials: away.denials });
    away.player.load().play().watch(2);
    await away.settle();
    away.player.element.isConnected = false;
    away.player.pause();
    away.time.pass(20_000);
    await vi.waitFor(() => expect(away.page.listeners()).toBe(0));
    await other.trace.consent("denied");
    away.player.element.isConnected = true;
    away.player.play().watch(5);
    await away.settle();
    expect(away.story()).toEqual(["session-started", "played", "paused (learner)", "session-ended"]);
    expect(await stored(browser)).toBe(0);
    await away.trace.consent("granted");
    away.player.watch(1);
    await away.trace.stop();
    expect(away.story().slice(4)).toEqual(["session-started", "played", "paused (closing)", "session-ended"]);
  });

  it("is heard again by a page that returns from the back/forward cache", async () => {
    const browser = openBrowser();
    const [here, there] = [visit({ lrs, browser }), visit({ lrs, browser })];
    there.player.load().play().watch(2);
    await there.settle();
    there.page.leave();
    there.page.comeBack();
    await there.settle();
    const before = there.story().length;
    await here.trace.consent("denied");
    there.player.pause().watch(5);
    await there.trace.stop();
    expect(there.story()).toHaveLength(before);
  });

  it("can be granted later: a new session begins where the player stands, of somebody else", async () => {
    const browser = openBrowser();
    const { player, trace, told, story } = visit({ lrs, browser });
    player.load().play().watch(2);
    await trace.flush();
    void trace.consent("denied");
    player.watch(3);
    await trace.consent("granted");
    player.watch(2);
    await trace.stop();
    expect(story()).toEqual([
      "session-started",
      "played",
      "session-started",
      "played",
      "paused (closing)",
      "session-ended",
    ]);
    const [before, after] = [told[0]?.context, told[2]?.context];
    expect(after?.actor).not.toEqual(before?.actor);
    expect(after?.registration).not.toBe(before?.registration);
    expect(told[3]?.event).toMatchObject({ position: 5 });
    const later = visit({ lrs, browser });
    later.player.load().play().watch(1);
    await later.trace.stop();
    expect(later.told[0]?.context.registration).toBe(after?.registration);
  });

  it("stays so when the page returns from the back/forward cache", async () => {
    const { player, trace, page, story } = visit({ lrs, options: { consent: "denied" } });
    player.load();
    page.leave();
    page.comeBack();
    player.play().watch(2);
    await trace.flush();
    expect([story(), player.emits.size]).toEqual([[], 0]);
  });

  it("leaves no listener behind when the trace stops", async () => {
    const page = new PageDouble();
    const { trace, player } = visit({ lrs, page, options: { consent: "denied" } });
    await trace.stop();
    await trace.consent("granted");
    player.load().play().watch(2);
    expect([page.listeners(), player.emits.size]).toEqual([0, 0]);
  });
});

describe("consent", () => {
  it("keeps no channel open in a page that goes, and opens it again in one that returns", async () => {
    const { player, trace, page, channels } = visit({ lrs });
    player.load().play().watch(2);
    await trace.flush();
    expect(channels).toContain("playtrace consent");
    page.leave();
    expect(channels).toEqual([]);
    page.comeBack();
    expect(channels).toContain("playtrace consent");
  });

  it("keeps no channel open for a player that has left its page", async () => {
    const { player, trace, time, channels } = visit({ lrs });
    player.load().play().watch(2);
    await trace.flush();
    player.element.isConnected = false;
    player.pause();
    time.pass(20_000);
    await vi.waitFor(() => expect(channels).toEqual([]));
  });

  it("that is granted twice changes nothing", async () => {
    const { player, trace, story } = visit({ lrs });
    await trace.consent("granted");
    player.load().play().watch(2);
    await trace.consent("granted");
    await trace.stop();
    expect(story()).toEqual(["session-started", "played", "paused (closing)", "session-ended"]);
  });

  it("that is granted before the page is shown begins when it is", async () => {
    const page = new PageDouble();
    page.document.prerendering = true;
    const browser = openBrowser();
    const { player, trace, story } = visit({ lrs, page, browser, options: { consent: "pending" } });
    await trace.consent("granted");
    expect(await databases(browser)).toEqual([]);
    player.load().play().watch(1);
    page.activate();
    player.watch(1);
    await trace.stop();
    expect(story()).toEqual(["session-started", "played", "paused (closing)", "session-ended"]);
  });

  it("that is neither is reported, and changes nothing", async () => {
    const { player, trace, story } = visit({ lrs });
    const errors: unknown[] = [];
    trace.on("error", ({ code, which }) => errors.push([code, which]));
    await Reflect.apply(Reflect.get(trace, "consent"), trace, ["pending"]);
    player.load().play().watch(1);
    await trace.stop();
    expect(errors).toEqual([["invalid-option", "consent"]]);
    expect(story()).toHaveLength(4);
  });

  it("works where the browser keeps nothing", async () => {
    const browser = { ...openBrowser(new IDBFactory()), storage: undefined };
    const { player, trace, story } = visit({ lrs, browser, options: { consent: "pending" } });
    player.load().play().watch(1);
    await trace.consent("granted");
    await trace.flush();
    expect(story()).toEqual(["session-started", "played"]);
    await trace.consent("denied");
    expect(trace.status()).toEqual([]);
  });
});
