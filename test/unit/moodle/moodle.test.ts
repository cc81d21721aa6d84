import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { TrackingError } from "../../../src/errors.ts";
import { moodle, moodleToken, type MoodleDestination } from "../../../src/moodle/moodle.ts";
import type { TraceOptions } from "../../../src/trace/options.ts";
import { checkOptions } from "../../../src/trace/settings.ts";
import { without } from "../../support/moodle/components.ts";
import { startMoodleStandIn, type Login, type MoodleStandIn } from "../../support/moodle-stand-in.ts";
import { startLoopbackLrs, type LoopbackLrs } from "../transport/loopback-lrs.ts";
import { openBrowser, visit, type Visit, type VisitParts } from "../trace/visit.ts";
import { browseAs } from "./logged-in-browser.ts";

const site = {
  wwwroot: "https://moodle.example/learn",
  component: "mod_film",
  userId: 2,
  sesskey: "Ab3dE6gH1j",
  token: "0123456789abcdef",
};

/** As a page without a compiler calls it. */
const make = (given: unknown, way: typeof moodle | typeof moodleToken = moodle): MoodleDestination =>
  Reflect.apply(way, undefined, [given]);

const read = (options: TraceOptions): ReturnType<typeof checkOptions> => checkOptions(() => options);

const destinationOf = (options: TraceOptions) => {
  const settings = read(options);
  if (settings instanceof TrackingError) throw settings;
  return settings.destinations[0];
};

afterEach(() => vi.unstubAllGlobals());

describe.each([
  ["moodle", moodle, "/lib/ajax/service.php"],
  ["moodleToken", moodleToken, "/webservice/rest/server.php"],
] as const)("%s", (_, way, path) => {
  it("names its place without a secret, and keeps what waits of each user and component apart", () => {
    const ids = [site, { ...site, userId: "3" }, { ...site, component: "mod_other" }].map(
      (given) => destinationOf({ destinations: [make(given, way)] })?.id ?? "",
    );
    expect(ids[0]).toBe(`${site.wwwroot}${path} moodle mod_film 2`);
    expect(new Set(ids).size).toBe(3);
    expect(ids.join()).not.toMatch(/Ab3dE6gH1j|0123456789abcdef/);
  });

  it("knows that Moodle stores repeats, and names the user for the trace that has no other actor", () => {
    const options = make(site, way);
    expect(destinationOf(options)).toMatchObject({ repeats: "stored", unload: "send" });
    expect(options.actor).toEqual({ account: { homePage: site.wwwroot, name: "2" } });
  });

  it("sends mod_h5pactivity completions alone, and none as the page goes, since each begins an attempt", () => {
    const destination = destinationOf(make({ ...site, component: "mod_h5pactivity" }, way));
    expect(destination?.unload).toBe("hold");
    expect(
      ["played", "completed", "session-ended"].map((type) => [
        type,
        Reflect.apply(destination?.hears ?? String, undefined, [type]),
      ]),
    ).toEqual([
      ["played", false],
      ["completed", true],
      ["session-ended", false],
    ]);
  });

  it.each<[which: string, given: object]>([
    ...[
      undefined,
      5,
      "",
      "moodle.example",
      "https://moodle.example/",
      "https://moodle.example?a",
      "ftp://a",
    ].map((wwwroot): [string, object] => ["wwwroot", { wwwroot }]),
    ...[undefined, "", "Mod_film", "mod film", 7, "mod-film"].map((component): [string, object] => [
      "component",
      { component },
    ]),
    ...[undefined, 0, -1, 1.5, "ada", "", null, {}].map((userId): [string, object] => ["userId", { userId }]),
    ...[null, {}, "xapi"].map((format): [string, object] => ["format", { format }]),
    ...[undefined, "", " ", 5, "a b", "a\nb"].map((secret): [string, object] => [
      way === moodle ? "sesskey" : "token",
      { sesskey: secret, token: secret },
    ]),
  ])("refuses a wrong %s before anything is tracked: %j", (which, given) => {
    expect(read(make({ ...site, ...given }, way))).toMatchObject({
      code: /sesskey|token/.test(which) ? "invalid-credential" : "invalid-option",
      which: `format.${which}`,
      message: expect.stringMatching(/must be .+\.$/),
    });
  });

  it.each([
    ["whose homePage has a slash at its end", { homePage: `${site.wwwroot}/`, name: "2" }],
    ["of another user", { homePage: site.wwwroot, name: "3" }],
    ["by another name than the user's number", { homePage: site.wwwroot, name: "ada" }],
  ])("refuses an actor of this Moodle %s by a code of its own", (_what, account) => {
    expect(read({ actor: { account }, destinations: [make(site, way)] })).toMatchObject({
      code: "invalid-actor",
      which: "destinations[0].format.actor",
      message: expect.stringContaining("without a slash at its end"),
    });
  });

  it.each<TraceOptions["actor"]>([
    { mbox: "mailto:ada@example.com" },
    { account: { homePage: "https://school.example", name: "ada" } },
    { account: { homePage: site.wwwroot, name: "2" } },
    undefined,
  ])("goes with whoever the trace's actor is elsewhere: %j", (actor) => {
    expect(read({ actor, destinations: [make(site, way)] })).not.toBeInstanceOf(TrackingError);
  });

  it.each([
    undefined,
    null,
    5,
    "https://moodle.example",
    [],
    { wwwroot: Symbol("root"), userId: Object.create(null) },
  ])("never throws into the page, given %s", (given) => {
    expect(read({ destinations: [make(given, way)] })).toBeInstanceOf(TrackingError);
  });
});

describe("moodle on a page of another origin", () => {
  it("is refused, because the login's cookie would not go along", () => {
    vi.stubGlobal("origin", "https://videos.example");
    expect(read(make(site))).toMatchObject({ code: "invalid-option", which: "format.wwwroot" });
    expect(read(make(site, moodleToken))).not.toBeInstanceOf(TrackingError);
  });
});

describe("a trace at a Moodle", () => {
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
    await server.close();
    await lrs.close();
  });

  const here = (): Parameters<typeof moodle>[0] => ({
    wwwroot: server.wwwroot,
    component: "mod_film",
    userId: 2,
    sesskey: login.sesskey,
  });

  const watch = (options: TraceOptions, more: Partial<VisitParts> = {}): Visit => {
    const one = visit({ lrs, options: { milestones: [50], ...options }, ...more });
    one.player.load().play().watch(60).pause();
    one.time.pass(200);
    return one;
  };

  const told = (): readonly unknown[] =>
    server.processed.map(({ statement: { verb } }) => Reflect.get(Object(verb), "display"));
  const story = ["initialized", "played", "progressed", "paused", "terminated"].map((en) => ({ en }));

  it("has a whole viewing processed, in order, as the user who is logged in", async () => {
    const { trace } = watch({
      destinations: [moodle(here())],
      actor: { mbox: "mailto:ada@elsewhere.example" },
    });
    await trace.stop();
    expect(told()).toEqual(story);
    expect(
      new Set(server.processed.map(({ user, statement }) => `${user} ${JSON.stringify(statement["actor"])}`)),
    ).toEqual(new Set([`2 {"account":{"homePage":"${server.wwwroot}","name":"2"}}`]));
    expect(server.arrivals[0]).toMatchObject({
      url: `/lib/ajax/service.php?sesskey=${login.sesskey}&info=core_xapi_statement_post`,
      contentType: "application/json",
    });
  });

  it("has the same processed by the learner's token", async () => {
    server.tokens.set("t0ken", 2);
    const { sesskey: _, ...place } = here();
    const { trace } = watch(moodleToken({ ...place, token: "t0ken" }));
    await trace.stop();
    expect(told()).toEqual(story);
    expect(server.arrivals[0]).toMatchObject({
      url: "/webservice/rest/server.php",
      contentType: expect.stringContaining("application/x-www-form-urlencoded"),
    });
  });

  it("completes an activity of mod_h5pactivity with one attempt", async () => {
    const { trace } = watch({
      ...moodle({ ...here(), component: "mod_h5pactivity" }),
      activity: { id: `${server.wwwroot}/xapi/activity/57` },
      completion: { threshold: 0.5 },
    });
    await trace.stop();
    expect(told()).toEqual([{ en: "completed" }]);
    expect(server.attempts).toEqual([2]);
  });

  it("names those as lost that the component leaves out of a batch", async () => {
    server.components.set("mod_film", without("progressed"));
    const { trace, told: events } = watch({ ...moodle(here()), batch: { maxDelayMs: 60_000 } });
    const lost: unknown[] = [];
    trace.on("lost", ({ ids, reason }) => lost.push([ids, reason]));
    await trace.stop();
    const mark = events.find(({ event }) => event.type === "milestone-reached");
    expect(lost).toEqual([[[mark?.context.id], "not-taken"]]);
    expect(told()).toEqual(story.filter(({ en }) => en !== "progressed"));
  });

  it("is suspended where the component takes nothing of a viewing, and keeps what it did not try", async () => {
    server.components.set("mod_film", { takes: () => false, keepsStateOf: () => false });
    const { trace } = watch(moodle(here()));
    await trace.flush();
    expect(trace.status()).toMatchObject([{ suspended: "No statement can be processed.", quarantined: 2 }]);
    expect(await trace.quarantine().list()).toHaveLength(2);
    await trace.stop();
  });

  it.each([
    ["mod_gone", "Component mod_gone not available."],
    ["mod_page", "Unknown handler"],
  ])("keeps everything where there is nobody to take it: %s", async (component, reason) => {
    const { trace, told: events } = watch(moodle({ ...here(), component }));
    await trace.flush();
    expect(trace.status()).toMatchObject([{ suspended: reason, quarantined: 0, waiting: events.length }]);
    await trace.stop();
  });

  it("keeps everything where somebody else has logged in, and gives it to the user's own next visit", async () => {
    const browser = openBrowser();
    const [ada, bob] = [login, server.logIn(3)];
    browseAs(bob);
    const first = watch(moodle({ ...here(), sesskey: bob.sesskey }), { browser });
    await first.trace.stop();
    expect(first.trace.status()).toMatchObject([{ suspended: "Statements actor is not the current user" }]);

    await watch(moodle({ ...here(), sesskey: bob.sesskey, userId: 3 }), { browser }).trace.stop();
    expect(new Set(server.processed.map(({ user }) => user))).toEqual(new Set([3]));

    browseAs(ada);
    await watch(moodle({ ...here(), sesskey: ada.sesskey }), { browser }).trace.stop();
    expect(server.processed.filter(({ user }) => user === 2)).toHaveLength(2 * story.length);
  });

  it("sets aside what Moodle would refuse, before it is sent, and delivers what is in the same batch", async () => {
    const { trace, told: events } = watch({
      ...moodle(here()),
      batch: { maxDelayMs: 60_000 },
      transform: (record, event) =>
        event.type === "milestone-reached" ? { ...record, object: { id: "urn:film:12" } } : record,
    });
    await trace.flush();
    const mark = events.find(({ event }) => event.type === "milestone-reached");
    expect(await trace.quarantine().list()).toMatchObject([
      { id: mark?.context.id, reason: "M-6 object.id: It must be an http(s) URL." },
    ]);
    await trace.stop();
    expect(told()).toEqual(story.filter(({ en }) => en !== "progressed"));
    expect(server.arrivals.every(({ body }) => !body.includes("urn:film"))).toBe(true);
  });

  it("keeps all records where the login is over, and sends them at the next visit", async () => {
    const browser = openBrowser();
    const first = watch(moodle(here()), { browser });
    await first.trace.flush();
    server.endSessions();
    first.player.play().watch(10).pause();
    first.time.pass(200);
    await first.trace.stop();
    expect(first.trace.status()).toMatchObject([{ suspended: "servicerequireslogin", quarantined: 0 }]);
    const before = server.processed.length;

    browseAs((login = server.logIn(2)));
    const second = watch(moodle(here()), { browser });
    await second.trace.stop();
    const events = first.told.length + second.told.length;
    expect(before).toBeLessThan(first.told.length);
    expect(server.processed).toHaveLength(events);
  });

  it("asks once more for the key of the session, where that is a function, and goes on with another login", async () => {
    const sesskey = vi.fn(async () => login.sesskey);
    const { trace, player, time, told: events } = watch(moodle({ ...here(), sesskey }));
    await trace.flush();
    server.endSessions();
    browseAs((login = server.logIn(2)));
    player.play().watch(10).pause();
    time.pass(200);
    await trace.stop();
    expect(sesskey).toHaveBeenCalledTimes(2);
    expect(server.processed).toHaveLength(events.length);
    expect(trace.status()).toMatchObject([{ waiting: 0 }]);
  });

  it("tells nobody of the key, also where the site quotes it", async () => {
    const said: unknown[] = [];
    const { trace } = watch(moodle({ ...here(), sesskey: "stale0key" }));
    for (const name of ["suspended", "error", "retrying", "quarantined", "stored"] as const) {
      trace.on(name, (detail) =>
        said.push(detail instanceof Error ? `${detail.message} ${detail.which}` : detail),
      );
    }
    await trace.flush();
    said.push(trace.status(), await trace.quarantine().list());
    await trace.stop();
    expect(JSON.stringify(said)).toContain("invalidsesskey");
    expect(JSON.stringify(said)).not.toContain("stale0key");
  });

  it("waits where the site answers with a fault that passes, and suspends where a page answers", async () => {
    server.next.push((response) =>
      response.end(
        '[{"error":true,"exception":{"errorcode":"dmlwriteexception","message":"Error writing to database"}}]',
      ),
    );
    const { trace } = watch(moodle(here()));
    const retried: unknown[] = [];
    trace.on("retrying", ({ reason }) => retried.push(reason));
    await trace.flush();
    expect(retried).toContain("dmlwriteexception");
    server.next.push((response) => response.end("<!DOCTYPE html><title>Log in to the site</title>"));
    await trace.stop();
    expect(trace.status()).toMatchObject([{ suspended: "unexpected-answer" }]);
  });
});
