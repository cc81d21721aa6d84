import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { TrackingError } from "../../../src/errors.ts";
import { rabbitMq, type RabbitMqOptions } from "../../../src/learningbuilder/rabbit-mq.ts";
import type { DestinationOptions } from "../../../src/trace/options.ts";
import { checkOptions } from "../../../src/trace/settings.ts";
import { propertyRuns } from "../../support/property-runs.ts";
import { visit, type Visit } from "../trace/visit.ts";
import { startLoopbackLrs, type LoopbackLrs } from "../transport/loopback-lrs.ts";
import { startLoopbackSite, type LoopbackSite } from "../../support/loopback-site.ts";

const options: RabbitMqOptions = {
  url: "https://mq.school.example:15671",
  routingKey: "xapi",
  key: "page",
  secret: "pass word",
};

/** As a page without a compiler calls it. */
const make = (given: unknown): DestinationOptions => Reflect.apply(rabbitMq, undefined, [given]);

const read = (given: unknown): ReturnType<typeof checkOptions> =>
  checkOptions(() => ({ destinations: [make(given)] }));

describe("rabbitMq", () => {
  it.each<[string, Partial<RabbitMqOptions>, string]>([
    ["the default exchange of the first vhost", {}, "/api/exchanges/%2F/amq.default/publish"],
    [
      "names that a path cannot hold",
      { vhost: "a b/c", exchange: "x?#é" },
      "/api/exchanges/a%20b%2Fc/x%3F%23%C3%A9/publish",
    ],
    [
      "an address with a path, a slash and blanks",
      { url: " https://mq.school.example/mq/ " },
      "/mq/api/exchanges/%2F/amq.default/publish",
    ],
  ])("publishes to %s", (_, more, path) => {
    const settings = read({ ...options, ...more });
    if (settings instanceof TrackingError) throw settings;
    expect(new URL(settings.destinations[0]?.url ?? "").pathname).toBe(path);
  });

  it("sends one record a request to a broker that stores repeats", () => {
    expect(read(options)).toMatchObject({ destinations: [{ repeats: "stored", batch: { maxRecords: 1 } }] });
  });

  it("keeps outboxes of two queues and of two accounts apart, and no password in their names", () => {
    const ids = [options, { ...options, routingKey: "other" }, { ...options, key: "other" }].map((given) => {
      const settings = read(given);
      return settings instanceof TrackingError ? "" : settings.destinations[0]?.id;
    });
    expect(new Set(ids).size).toBe(3);
    expect(ids.join()).not.toContain("pass");
  });

  it.each<[which: string, given: object]>([
    ...[
      undefined,
      5,
      "",
      "mq.school.example",
      "ftp://mq.school.example",
      "https://mq.school.example/?a=b",
    ].map((url): [string, object] => ["url", { url }]),
    ...["", null, 7, "a\nb", "é".repeat(128)].map((vhost): [string, object] => ["vhost", { vhost }]),
    ...["", null, 7, "a\nb", "x".repeat(256), "\ud800"].map((exchange): [string, object] => [
      "exchange",
      { exchange },
    ]),
    ...["", undefined, null, {}, "a\nb", "x".repeat(256)].map((routingKey): [string, object] => [
      "routingKey",
      { routingKey },
    ]),
    ...["", " ", undefined, 4711, "a:b", "a\nb", "a\r\nb"].map((key): [string, object] => ["key", { key }]),
    ...["", " ", undefined, {}, "a\nb"].map((secret): [string, object] => ["secret", { secret }]),
    ...[null, {}, "xapi"].map((format): [string, object] => ["format", { format }]),
  ])("refuses a wrong %s before anything is tracked: %j", (which, given) => {
    expect(read({ ...options, ...given })).toMatchObject({
      code: /^(key|secret)$/.test(which) ? "invalid-credential" : "invalid-option",
      which: `destinations[0].format.${which}`,
      message: expect.stringMatching(/must be an? \S.*\.$/),
    });
  });

  it("takes an empty routing key beside an exchange, as one that sends to all needs none", () => {
    expect(read({ ...options, exchange: "amq.fanout", routingKey: "" })).not.toBeInstanceOf(TrackingError);
  });

  it("refuses a plain address of another computer by its own code", () => {
    expect(read({ ...options, url: "http://mq.school.example" })).toMatchObject({
      code: "insecure-endpoint",
    });
  });

  it.each([undefined, null, 5, "https://mq.school.example", []])(
    "never throws into the page, given %j",
    (given) => {
      expect(read(given)).toBeInstanceOf(TrackingError);
    },
  );

  it("never throws into the page, whatever stands in its options", () => {
    const names = ["url", "vhost", "exchange", "routingKey", "key", "secret", "format"];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), fc.anything()), (given) => {
        expect(read({ ...options, ...given })).toBeDefined();
      }),
      { seed: 20_261_122, numRuns: propertyRuns(200) },
    );
  });
});

describe("a trace that publishes by rabbitMq", () => {
  let broker: LoopbackSite;
  let lrs: LoopbackLrs;
  beforeEach(async () => {
    broker = await startLoopbackSite({ status: 200, body: '{"routed":true}' });
    lrs = await startLoopbackLrs();
  });
  afterEach(async () => {
    await broker.close();
    await lrs.close();
  });

  const watch = (): Visit => {
    const { url } = broker;
    const one = visit({
      lrs,
      options: { destinations: [{ ...rabbitMq({ ...options, url }), batch: { maxRecords: 50 } }] },
    });
    one.player.load().play().watch(1).pause();
    one.time.pass(200);
    return one;
  };

  it("has each record in a message of its own, though the page asks for batches, with its own id", async () => {
    const { trace, told } = watch();
    await trace.stop();
    const ids = broker.arrivals.map(({ body }) => JSON.parse(body).properties.message_id);
    expect(ids.length).toBeGreaterThan(3);
    expect(ids).toEqual(told.map(({ context }) => context.id));
    expect(broker.arrivals[0]?.headers.authorization).toBe(`Basic ${btoa("page:pass word")}`);
  });

  it.each([
    ["an unknown exchange", 400, "404 NOT_FOUND - no exchange 'x' in vhost '/'", "unknown-exchange"],
    [
      "an exchange that is closed to the account",
      400,
      "403 ACCESS_REFUSED - access refused",
      "exchange-refused",
    ],
  ])(
    "keeps all records where the broker tells of %s, sets none apart, and sends no more",
    async (_, status, reason, short) => {
      broker.always = { status, body: JSON.stringify({ error: "bad_request", reason }) };
      const { trace, told } = watch();
      await trace.flush();
      expect(broker.arrivals).toHaveLength(1);
      expect(trace.status()).toMatchObject([{ waiting: told.length, quarantined: 0, suspended: short }]);
      expect(await trace.quarantine().list()).toEqual([]);
      await trace.stop();
    },
  );

  it("keeps all records where no queue is bound for them", async () => {
    broker.always = { status: 200, body: '{"routed":false}' };
    const { trace, told } = watch();
    await trace.flush();
    expect(trace.status()).toMatchObject([{ waiting: told.length, suspended: "unroutable" }]);
    await trace.stop();
  });
});
