import { describe, expect, it } from "vitest";
import { kalturaXapi } from "../../../src/formats/kaltura/xapi-format.ts";
import { caliper } from "../../../src/formats/caliper/format.ts";
import { xapi } from "../../../src/formats/xapi/format.ts";
import type { TinCanLaunch } from "../../../src/launch/launch.ts";
import { launchedOptions } from "../../../src/launch/launched-options.ts";
import type { TraceOptions } from "../../../src/trace/options.ts";
import { checkOptions } from "../../../src/trace/settings.ts";
import { TrackingError } from "../../../src/errors.ts";
import { endpoint, registration, token } from "./launch-urls.ts";

const launch: TinCanLaunch = {
  kind: "tincan",
  endpoint,
  token,
  actor: { mbox: "mailto:launched@example.com" },
  registration,
  activityId: undefined,
  platform: undefined,
  language: undefined,
  grouping: undefined,
  problems: [],
};

/** All that a page can configure about where its records go, and in whose name. */
const configured: TraceOptions = {
  endpoint: "https://own.example/xapi/",
  key: "own-key",
  secret: "own-secret",
  auth: { scheme: "Bearer", credential: () => "own-token" },
  name: "own-name",
  beacon: "alternate-syntax",
  repeats: "stored",
  perActor: false,
  destinations: [{ endpoint: "https://own.example/other", key: "own-key" }],
  actor: { mbox: "mailto:own@example.com", account: { homePage: "https://own.example", name: "own" } },
  identify: "mbox",
  registration: "0c6ac8be-7a34-4b2b-8c7b-3a3a4f0a8e11",
};

const settingsOf = (options: TraceOptions) => {
  const settings = checkOptions(() => options);
  if (settings instanceof TrackingError) throw settings;
  return settings;
};

/** By which the destination's outbox is known. */
const idOf = (options: TraceOptions) => settingsOf(options).destinations[0]?.id;

describe("launchedOptions", () => {
  it("takes endpoint, credential, learner and attempt from the launch, and nothing of that from the page", () => {
    const options = launchedOptions(configured, launch);
    expect(JSON.stringify(options)).not.toMatch(/own/);
    expect(options).toMatchObject({
      endpoint,
      auth: { scheme: "Basic", credential: token },
      actor: launch.actor,
      registration,
      perActor: true,
    });
    expect(settingsOf(options).destinations).toHaveLength(1);
  });

  it("sends no credential of the page's where the launch brings none", async () => {
    const options = launchedOptions(configured, { ...launch, token: undefined });
    expect(await settingsOf(options).destinations[0]?.credential(true)).toBe("");
  });

  it("names nobody of the page's where the launch names nobody", () => {
    const options = launchedOptions(configured, { ...launch, actor: undefined, registration: undefined });
    expect(settingsOf(options)).toMatchObject({ actor: undefined, registration: undefined });
  });

  it("keeps the outboxes of the page, of each launched learner and of each nameless attempt apart", () => {
    const other = { mbox: "mailto:other@example.com" };
    const ids = [
      idOf({ endpoint }),
      idOf({ endpoint, perActor: true, actor: { mbox: "mailto:launched@example.com" } }),
      ...[
        launch,
        { ...launch, actor: other },
        { ...launch, actor: undefined },
        { ...launch, actor: undefined, registration: undefined },
      ].map((each) => idOf(launchedOptions({ endpoint }, each))),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("keeps one outbox for a learner in all attempts, so that what waits is sent by the next launch", () => {
    const later = { ...launch, registration: undefined, token: "bmV3" };
    expect(idOf(launchedOptions({}, launch))).toBe(idOf(launchedOptions({}, later)));
  });

  it("leaves to the page what is told, of which media, and when", () => {
    const content: TraceOptions = {
      activity: { id: "https://own.example/video", name: "Own" },
      batch: { maxRecords: 5 },
      completion: { threshold: 0.8 },
      consent: "pending",
      debug: true,
      except: ["changed"],
      language: "fr",
      milestones: [50],
      platform: "Own platform",
      respectGlobalPrivacyControl: true,
      startSession: "ready",
      tell: { stalls: true },
      timeoutMs: 5000,
      unload: "hold",
    };
    expect(launchedOptions(content, launch)).toMatchObject(content);
  });

  it("lets the launch say its language and its platform", () => {
    const said = { ...launch, language: "de", platform: "LMS" };
    expect(launchedOptions({ language: "fr", platform: "Own" }, said)).toMatchObject({
      language: "de",
      platform: "LMS",
    });
  });

  it.each([
    [undefined, { id: "https://lms.example.com/7" }],
    [{ name: "Own" }, { id: "https://lms.example.com/7", name: "Own" }],
    [{ id: "https://own.example/1" }, { id: "https://own.example/1" }],
  ])("names the activity by the launch only where the page does not: %j", (activity, named) => {
    const said = { ...launch, activityId: "https://lms.example.com/7" };
    expect(launchedOptions({ activity }, said).activity).toEqual(named);
  });

  it("asks the page's function for the activity first", () => {
    const said = { ...launch, activityId: "https://lms.example.com/7" };
    const nameOf = (id: string | undefined) => {
      const { activity } = launchedOptions({ activity: () => ({ ...(id && { id }) }) }, said);
      return typeof activity === "function" && activity({ url: "https://a.example/x.mp4", kind: "video" });
    };
    expect(nameOf("https://own.example/1")).toEqual({ id: "https://own.example/1" });
    expect(nameOf(undefined)).toEqual({ id: "https://lms.example.com/7" });
  });

  it.each([
    ["none", undefined, "xapi"],
    ["xAPI 2.0", xapi({ version: "2.0" }), "xapi"],
    ["Kaltura's xAPI", kalturaXapi(), "kaltura-xapi"],
    ["Caliper, which no LRS takes", caliper({ sensor: "https://own.example" }), "xapi"],
  ])("writes in the page's format: %s", (_, format, name) => {
    expect(launchedOptions({ format }, launch).format?.name).toBe(name);
  });
});
