import type { Page } from "@playwright/test";
import { findBarriers } from "./barriers.ts";
import { expect, test } from "./fixtures.ts";

const uuid = expect.stringMatching(/^[\da-f-]{36}$/);
const urn = expect.stringMatching(/^urn:uuid:[\da-f-]{36}$/);
const like = (parts: Record<string, unknown>): unknown => expect.objectContaining(parts);
const statement = (verb: string): Record<string, unknown> => ({
  id: uuid,
  actor: expect.anything(),
  verb: like({ id: expect.stringMatching(`/${verb}$`) }),
  object: expect.anything(),
});
const list = (...verbs: readonly string[]): unknown[] => verbs.map((verb) => like(statement(verb)));
const envelope = (...actions: readonly string[]): unknown =>
  like({
    sensor: expect.stringMatching(/\/player$/),
    sendTime: expect.any(String),
    dataVersion: "http://purl.imsglobal.org/ctx/caliper/v1p2",
    data: actions.map((action) => like({ id: urn, action })),
  });

/** A way out as the page shows it: what arrives of a play and a pause, the first request and all that is held. */
interface Shown {
  /** In the list of choices. */
  readonly title: string;
  readonly heading: string;
  readonly holds: string;
  /** Path of the requests. */
  readonly path: RegExp;
  /** What each request is called. */
  readonly what: RegExp;
  /** What the system says to each. */
  readonly said: RegExp;
  readonly body: unknown;
  readonly answer: unknown;
}

const lrs = { heading: "What the LRS got", holds: "holds 3 statements", path: /^\/xapi\/statements$/ };
const statements = { what: /^[12] statements?$/, said: /^200$/, answer: expect.arrayContaining([uuid]) };
const events = { what: /^1 event$/, said: /^200$/, answer: "" };

const destinations: Readonly<Record<string, Shown>> = {
  "": { ...lrs, ...statements, title: "LRS, xAPI 1.0.3", body: list("initialized", "played") },
  "xapi-2": { ...lrs, ...statements, title: "LRS, xAPI 2.0", body: list("initialized", "played") },
  alternate: {
    ...lrs,
    ...statements,
    title: "LRS, alternate syntax",
    body: list("initialized", "played"),
  },
  kaltura: { ...lrs, ...statements, title: "LRS, Kaltura's statements", body: list("played", "watch") },
  openlrw: {
    ...statements,
    title: "OpenLRW",
    heading: "What OpenLRW got",
    holds: "holds 3 records",
    path: /^\/openlrw\/xAPI\/statements$/,
    body: list("initialized", "played"),
  },
  caliper: {
    ...events,
    title: "Caliper endpoint",
    heading: "What the endpoint got",
    holds: "holds 2 events",
    path: /^\/caliper$/,
    body: envelope("Started"),
  },
  "kaltura-caliper": {
    ...events,
    title: "Kaltura's events",
    heading: "What the endpoint got",
    holds: "holds 2 events",
    path: /^\/caliper$/,
    body: envelope("Started"),
  },
  "openlrw-caliper": {
    ...events,
    title: "OpenLRW, key/caliper",
    heading: "What OpenLRW got",
    holds: "holds 2 records",
    path: /^\/openlrw\/key\/caliper$/,
    said: /^200: 1 saved$/,
    body: envelope("Started"),
    answer: [urn],
  },
  moodle: {
    ...statements,
    title: "Moodle, core_xapi",
    heading: "What Moodle got",
    holds: "holds 3 statements",
    path: /^\/moodle\/lib\/ajax\/service\.php\?sesskey=hidden&info=core_xapi_statement_post$/,
    said: /^200: true(, true)?$/,
    body: [
      {
        index: 0,
        methodname: "core_xapi_statement_post",
        args: { component: "mod_film", requestjson: list("initialized", "played") },
      },
    ],
    answer: [{ error: false, data: [true, true] }],
  },
  learningbuilder: {
    title: "LearningBuilder",
    heading: "What LearningBuilder got",
    holds: "holds 3 documents",
    path: /^\/learningbuilder\/API\/XAPI\/Post$/,
    what: /^1 document$/,
    said: /^200$/,
    body: like({ ...statement("initialized"), object: like({ handler: "VideoWatched" }) }),
    answer: "",
  },
  rabbitmq: {
    title: "RabbitMQ",
    heading: "What RabbitMQ got",
    holds: "holds 3 messages",
    path: /^\/rabbitmq\/api\/exchanges\/%2F\/amq\.default\/publish$/,
    what: /^1 message$/,
    said: /^200: routed$/,
    body: {
      properties: { delivery_mode: 2, content_type: "application/json", message_id: uuid },
      routing_key: "xapi",
      payload: like(statement("initialized")),
      payload_encoding: "string",
    },
    answer: { routed: true },
  },
  own: {
    title: "a webhook, in a format of the page's own",
    heading: "What the webhook got",
    holds: "holds 3 notes",
    path: /^\/webhook$/,
    what: /^[12] notes?$/,
    said: /^200$/,
    body: like({ notes: ["session-started", "played"].map((what) => like({ what })) }),
    answer: "",
  },
  client: {
    ...lrs,
    ...statements,
    title: "an LRS, by a client of the page's own",
    body: list("initialized", "played"),
  },
};

const posts = (page: Page) => page.locator("#arrivals li", { hasText: "POST" });

/** The request that a row unfolds to. */
async function readRow(page: Page): Promise<{ url: string; body: unknown; answer: { body: unknown } }> {
  const row = posts(page).last();
  await row.locator("summary").click();
  return JSON.parse(await row.locator(".json").innerText());
}

for (const [word, shown] of Object.entries(destinations)) {
  test(`${shown.title}: a viewing arrives, and is shown in that system's own shape`, async ({ learner }) => {
    const { page } = learner;
    await learner.open("/", { milestones: "off", player: "html", ...(word && { destination: word }) });
    await expect(page.getByLabel("Send to").locator("option:checked")).toHaveText(shown.title);
    await expect(page.getByRole("heading", { name: shown.heading })).toBeVisible();
    await learner.play();
    await learner.watchUntil(1.5);
    await learner.pause();

    await expect(page.locator("#holds")).toHaveText(shown.holds);
    for (const row of await posts(page).all()) {
      await expect(row.locator(".what")).toHaveText(shown.what);
      await expect(row.locator('.state[data-state="delivered"]')).toHaveText(shown.said);
    }
    await expect(page.locator("#arrivals .broken")).toHaveCount(0);
    await expect(page.locator('#records .state[data-state="delivered"]').first()).toBeVisible();
    await expect(page.locator("#errors p")).toHaveCount(0);
    const { url, body, answer } = await readRow(page);
    expect(url).toMatch(shown.path);
    expect(body).toEqual(shown.body);
    expect(answer.body).toEqual(shown.answer);

    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await findBarriers(page)).toEqual([]);
    }
  });
}

test("one viewing goes to two systems, and both counts are told", async ({ learner }) => {
  const { page } = learner;
  await learner.open("/", { milestones: "off", destination: "both" });
  await learner.play();
  await learner.watchUntil(1.5);
  await learner.pause();
  await expect(page.locator("#holds")).toHaveText("holds 3 statements and 2 events");
  await expect(page.locator("#arrivals .broken")).toHaveCount(0);
});

test("the alternate syntax is shown as the form that another tab sent as it went", async ({
  context,
  learner,
  page,
}) => {
  await learner.open("/", { milestones: "off", player: "html", destination: "alternate" });
  await learner.play();
  await expect(page.locator("#holds")).toHaveText("holds 2 statements");
  const onlooker = await context.newPage();
  await onlooker.goto(page.url());
  await expect(onlooker.locator("#holds")).toHaveText("holds 2 statements");
  await learner.leave();

  await expect(onlooker.locator("#holds")).toHaveText("holds 4 statements");
  const { url, body } = await readRow(onlooker);
  expect(url).toBe("/xapi/statements?method=POST");
  expect(body).toEqual({
    Authorization: "hidden",
    "X-Experience-API-Version": "1.0.3",
    "Content-Type": "application/json",
    content: list("paused", "terminated"),
  });
});

test("a system that is down is asked again, whichever it is", async ({ learner, receiver }) => {
  const { page } = learner;
  await learner.open("/", { milestones: "off", player: "html", destination: "moodle", fault: "503x1" });
  await learner.play();
  await expect(page.locator("#arrivals .state", { hasText: "503" })).toHaveCount(1);
  await expect(page.locator("#holds")).toHaveText("holds 2 statements");
  const bodies = receiver.arrivals.map(({ body }) => body.toString());
  expect(bodies).toHaveLength(2);
  expect(bodies[0]).toBe(bodies[1]);
});

test("the destination is chosen from the keyboard, and the other knobs stay", async ({ learner }) => {
  const { page } = learner;
  await learner.open("/", { player: "html", threshold: "0.8" });
  const choice = page.getByLabel("Send to");
  await choice.focus();
  await page.keyboard.type("Rabbit");
  await expect(choice).toHaveValue("rabbitmq");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\?destination=rabbitmq&player=html&threshold=0\.8$/);
  await expect(page.getByText("wrapped as the broker's HTTP API publishes it")).toBeVisible();
});
