import type { Statement } from "@xapi/xapi";
import { readRecording } from "../e2e/recorder.ts";
import { expectValidStory } from "../support/statements.ts";
import { readActPosition } from "./act-notes.ts";
import { expect, test } from "./fixtures.ts";
import { readRecords } from "./record-keeper.ts";

const video = "https://w3id.org/xapi/video/extensions/";
const toleranceSeconds = 0.3;

const verbOf = ({ verb }: Statement): string => verb.id.split("/").at(-1) ?? "";
const told = (statement: Statement | undefined, name: string): number =>
  Number(statement?.result?.extensions?.[video + name]);

test("a viewing stands in the LRS as the learner did it and as the page wrote it", async ({
  learner,
  shelf,
  account,
}) => {
  await learner.open("/script-tag-html.html", { actor: JSON.stringify({ account }), milestones: "95" });
  const length = await learner.length();
  await learner.play();
  await learner.watchUntil(2);
  await learner.pause();
  await learner.play();
  await learner.watchUntil(3);
  await learner.clickSeek(0.6);
  await learner.watchUntil(13.5);
  await learner.setRate(1.5);
  await learner.toggleMute();
  await learner.watchToEnd();
  const { segments, largestGap } = await readRecording(learner.page);
  const pausedAt = await readActPosition(learner.page, "pause");
  const ratedAt = await readActPosition(learner.page, "ratechange");
  const mutedAt = await readActPosition(learner.page, "volumechange");
  await expect.poll(async () => (await shelf.statements()).map(verbOf)).toContain("paused");
  await learner.page.goto(new URL("/page/plain.css", learner.page.url()).href);

  const story = [
    "initialized",
    "played",
    "paused",
    "played",
    "seeked",
    "interacted",
    "interacted",
    "progressed",
    "paused",
    "terminated",
  ];
  await expect.poll(async () => (await shelf.statements()).map(verbOf)).toEqual(story);

  const held = await shelf.statements();
  const [, played, paused, resumed, seeked, rated, muted, marked, ended, end] = held;
  const within = Math.max(toleranceSeconds, largestGap);
  const near = (value: number, truth: number): void => expect(Math.abs(value - truth)).toBeLessThan(within);
  near(told(played, "time"), 0);
  near(told(paused, "time"), pausedAt);
  near(told(resumed, "time"), pausedAt);
  near(told(seeked, "time-from"), segments.at(-2)?.[1] ?? NaN);
  near(told(seeked, "time-to"), segments.at(-1)?.[0] ?? NaN);
  near(told(rated, "time"), ratedAt);
  near(told(muted, "time"), mutedAt);
  near(told(marked, "time"), 0.95 * length);
  near(told(ended, "time"), length);
  near(told(end, "time"), length);

  const seen = segments.reduce((sum, [from, to]) => sum + to - from, 0);
  near(told(end, "progress") * length, seen);

  const records = (await readRecords(learner.page)).map((text): Statement => JSON.parse(text));
  const byId = new Map(held.map((statement) => [statement.id, statement]));
  expect(new Set(records.map(({ id }) => id))).toEqual(new Set(byId.keys()));
  for (const record of records) expect(byId.get(record.id)).toMatchObject({ ...record });
  expectValidStory(records);
});

test("the closing of a tab that plays arrives after it", async ({ learner, shelf, account }) => {
  await learner.open("/script-tag-html.html", { actor: JSON.stringify({ account }) });
  await learner.play();
  await learner.watchUntil(1.5);
  const leftAt = await learner.position();
  const startedMs = performance.now();
  await learner.leave();
  const leavingSeconds = (performance.now() - startedMs) / 1000;

  await expect
    .poll(async () => (await shelf.statements()).map(verbOf))
    .toEqual(["initialized", "played", "paused", "terminated"]);
  const [, , paused, terminated] = await shelf.statements();
  expect(told(paused, "time")).toBeGreaterThan(leftAt - toleranceSeconds);
  expect(told(paused, "time")).toBeLessThan(leftAt + leavingSeconds + toleranceSeconds);
  expect(told(terminated, "time")).toBe(told(paused, "time"));
});

test("the same bytes once more are taken, and other bytes under the same id are refused", async ({
  learner,
  shelf,
  account,
}) => {
  await learner.open("/script-tag-html.html", { actor: JSON.stringify({ account }) });
  await learner.play();
  await learner.watchUntil(0.5);
  await learner.pause();
  await expect
    .poll(async () => (await shelf.statements()).map(verbOf))
    .toEqual(["initialized", "played", "paused"]);
  const records = await readRecords(learner.page);

  const again = await shelf.post(`[${records.join()}]`);
  expect(again.status).toBe(200);
  expect(JSON.parse(again.text)).toEqual(records.map((text) => JSON.parse(text).id));
  const changed = records.map((text) => text.replace("https://example.com", "https://example.org"));
  expect((await shelf.post(`[${changed.join()}]`)).status).toBe(409);
  expect(await shelf.statements()).toHaveLength(records.length);
});

test("a beacon in the alternate request syntax is taken across origins", async ({
  learner,
  lrs,
  shelf,
  account,
}) => {
  await learner.open("/script-tag-html.html", { actor: JSON.stringify({ account }), playtrace: "off" });
  const statement = {
    id: "6a3d0d3e-3c8f-4a57-8b7a-2f7f0f1f7c11",
    actor: { account },
    verb: { id: "https://w3id.org/xapi/video/verbs/played" },
    object: { id: "https://example.com/video" },
  };
  const form = new URLSearchParams({
    Authorization: `Basic ${Buffer.from(`${lrs.key}:${lrs.secret}`).toString("base64")}`,
    "X-Experience-API-Version": "1.0.3",
    "Content-Type": "application/json",
    content: JSON.stringify([statement]),
  });
  const sent = await learner.page.evaluate(
    ([url = "", body = ""]) => navigator.sendBeacon(url, new URLSearchParams(body)),
    [`${lrs.endpoint}statements?method=POST`, form.toString()],
  );
  expect(sent).toBe(true);
  await expect.poll(async () => (await shelf.statements()).map(({ id }) => id)).toEqual([statement.id]);
});
