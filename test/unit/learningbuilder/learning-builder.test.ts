import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { TrackingError } from "../../../src/errors.ts";
import {
  learningBuilder,
  type LearningBuilderOptions,
} from "../../../src/learningbuilder/learning-builder.ts";
import type { DestinationOptions } from "../../../src/trace/options.ts";
import { checkOptions } from "../../../src/trace/settings.ts";
import { visit } from "../trace/visit.ts";
import { startLoopbackLrs, type LoopbackLrs } from "../transport/loopback-lrs.ts";
import { startLoopbackSite, type LoopbackSite } from "../../support/loopback-site.ts";

const options: LearningBuilderOptions = { site: "https://board.example", handler: "VideoWatched" };

/** As a page without a compiler calls it. */
const make = (given: unknown): DestinationOptions => Reflect.apply(learningBuilder, undefined, [given]);

const read = (given: unknown): ReturnType<typeof checkOptions> =>
  checkOptions(() => ({ destinations: [make(given)] }));

describe("learningBuilder", () => {
  it.each(["https://board.example", " https://board.example/ ", "https://board.example//"])(
    "posts below the site, whatever its address ends with: %j",
    (site) => expect(make({ ...options, site }).endpoint).toBe("https://board.example/API/XAPI/Post"),
  );

  it("sends one document a request to a site that stores repeats", () => {
    expect(read(options)).toMatchObject({ destinations: [{ repeats: "stored", batch: { maxRecords: 1 } }] });
  });

  it.each<[which: string, given: object]>([
    ...[undefined, 5, "", "board.example", "https://board.example?a"].map((site): [string, object] => [
      "site",
      { site },
    ]),
    ...[undefined, "", " ", 5, "a\nb"].map((handler): [string, object] => ["handler", { handler }]),
    ...[
      null,
      "x-api-key: 1",
      { "x api key": "1" },
      { "x-api-key": 1 },
      { "x-api-key": "" },
      { "x-api-key": "a\nb" },
      { "x-api-key": "κ" },
    ].map((headers): [string, object] => ["headers", { headers }]),
    ...[null, "object.handler"].map((place): [string, object] => ["place", { place }]),
    ...[null, {}].map((format): [string, object] => ["format", { format }]),
  ])("refuses a wrong %s before anything is tracked: %j", (which, given) => {
    expect(read({ ...options, ...given })).toMatchObject({
      code: "invalid-option",
      which: `destinations[0].format.${which}`,
    });
  });

  it.each([undefined, null, 5, "https://board.example", []])(
    "never throws into the page, given %j",
    (given) => {
      expect(read(given)).toBeInstanceOf(TrackingError);
    },
  );
});

describe("a trace that posts by learningBuilder", () => {
  let site: LoopbackSite;
  let lrs: LoopbackLrs;
  beforeEach(async () => {
    site = await startLoopbackSite({ status: 200, body: "OK" });
    lrs = await startLoopbackLrs();
  });
  afterEach(async () => {
    await site.close();
    await lrs.close();
  });

  const documentsOf = async (more: Partial<LearningBuilderOptions>): Promise<readonly object[]> => {
    const destination = learningBuilder({ ...options, site: site.url, ...more });
    const { trace, player, time } = visit({ lrs, options: { destinations: [destination] } });
    player.load().play().watch(1).pause();
    time.pass(200);
    await trace.stop();
    return site.arrivals.map(({ body }): object => JSON.parse(body));
  };

  it("names the handler in the object of each document, and keeps what else stands there", async () => {
    const documents = await documentsOf({});
    expect(documents.length).toBeGreaterThan(3);
    for (const document of documents) {
      expect(document).toMatchObject({ object: { id: expect.any(String), handler: "VideoWatched" } });
    }
  });

  it("places the handler as the page says", async () => {
    const documents = await documentsOf({ place: (record, id) => ({ ...record, object: { id } }) });
    expect(documents).toEqual(
      documents.map(() => expect.objectContaining({ object: { id: "VideoWatched" } })),
    );
  });

  it("sends header fields with each request, and tells nobody of their values", async () => {
    site.always = ({ headers }) => ({ status: 400, body: `refused ${JSON.stringify(headers)}` });
    const told: unknown[] = [];
    const headers = { authorization: "Token t-0815", "X-Api-Key": "k-4711" };
    const destination = learningBuilder({ ...options, site: site.url, headers });
    const { trace, player } = visit({ lrs, options: { destinations: [destination] } });
    for (const name of ["quarantined", "suspended", "error", "retrying"] as const) {
      trace.on(name, (detail) => told.push(detail instanceof Error ? detail.message : detail));
    }
    player.load().play().watch(1).pause();
    await trace.flush();
    told.push(await trace.quarantine().list(), trace.status());
    await trace.stop();
    expect(site.arrivals[0]?.headers).toMatchObject({ authorization: "Token t-0815", "x-api-key": "k-4711" });
    expect(JSON.stringify(told)).toContain("***");
    expect(JSON.stringify(told)).not.toMatch(/t-0815|k-4711/);
  });
});
