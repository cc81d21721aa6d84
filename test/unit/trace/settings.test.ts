import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TrackingError } from "../../../src/errors.ts";
import { caliper } from "../../../src/formats/caliper/format.ts";
import { xapi } from "../../../src/formats/xapi/format.ts";
import type { TraceOptions } from "../../../src/trace/options.ts";
import { checkOptions, type Settings } from "../../../src/trace/settings.ts";
import { anyOptions, hostileOptions } from "./any-options.ts";
import { endpoint, wrongOptions } from "./wrong-options.ts";

const seed = 20261122;

/** As a page without a compiler calls it. */
const check = (options: unknown): Settings | TrackingError =>
  Reflect.apply(checkOptions, undefined, [() => options]);

function accept(options: TraceOptions): Settings {
  const settings = checkOptions(() => options);
  if (settings instanceof TrackingError) throw settings;
  return settings;
}

function refusal(options: unknown): string {
  const error = check(options);
  return error instanceof TrackingError ? error.message : "accepted";
}

const spell = (options: unknown): string => {
  try {
    return (JSON.stringify(options) ?? String(options)).replace(`"endpoint":"${endpoint}",`, "");
  } catch {
    return String(options);
  }
};

describe("checkOptions", () => {
  it.each(wrongOptions.map(([options, code, which]) => ({ options, code, which, text: spell(options) })))(
    "refuses $which as $code in $text",
    ({ options, code, which }) => {
      expect(check(options)).toMatchObject({ code, which });
    },
  );

  it("is tried with at least a hundred wrong inputs", () => {
    expect(wrongOptions.length).toBeGreaterThanOrEqual(100);
  });

  it.each([...new Map(wrongOptions.map((wrong) => [wrong[2], wrong])).values()])(
    "says in one sentence what is wrong, why and which: %j, %s, %s",
    (options, _, which) => {
      const message = refusal(options);
      expect(message).toMatch(/^The option "[\w.[\]]+" must be \S.*\.$/);
      expect(message).toContain(`"${which}"`);
    },
  );

  it("never throws, whatever stands in any option", () => {
    fc.assert(
      fc.property(fc.oneof(anyOptions, hostileOptions, fc.anything()), (options) => {
        const settings = check(options);
        expect(settings instanceof TrackingError || settings.destinations.length > 0).toBe(true);
      }),
      { seed, numRuns: 2_000 },
    );
  });

  it("accepts some of what the property tests try", () => {
    const accepted = fc
      .sample(anyOptions, { seed, numRuns: 2_000 })
      .map((options) => check({ endpoint, ...options }))
      .filter((settings) => !(settings instanceof TrackingError));
    expect(accepted.length).toBeGreaterThan(20);
  });

  it("puts no credential into an error, whatever else is wrong", () => {
    const hidden = "Sw0rdfish-7/b64==";
    const credentials = fc.constantFrom(
      { key: "k", secret: hidden },
      { auth: { scheme: "Bearer", credential: hidden } },
    );
    const withSecrets = fc.tuple(anyOptions, credentials).map((parts) => Object.assign({}, ...parts));
    fc.assert(
      fc.property(withSecrets, (options) => {
        const settings = check(options);
        if (settings instanceof TrackingError) {
          const { message, which, stack, cause } = settings;
          expect([message, which, stack, String(cause)].join()).not.toContain(hidden);
        } else expect(settings.destinations.map(({ id, url }) => id + url).join()).not.toContain(hidden);
      }),
      { seed, numRuns: 2_000 },
    );
  });

  it.each(["https://key:hunter2@lrs.example.com/", "http://key:hunter2@lrs.example.com/"])(
    "does not repeat the credential that stands in an endpoint: %s",
    (own) => {
      expect(refusal({ endpoint: own })).toMatch(/must be free of credentials/);
      expect(refusal({ endpoint: own })).not.toContain("hunter2");
    },
  );
});

describe("the settings", () => {
  it("are complete where only the endpoint is given", () => {
    const { destinations, actor, tracker, circumstances } = accept({ endpoint });
    expect(destinations).toMatchObject([
      { url: `${endpoint}statements`, batch: { maxRecords: 50, maxBytes: 60_000, maxDelayMs: 5_000 } },
    ]);
    expect(actor).toBeUndefined();
    expect(circumstances).toEqual({});
    expect(tracker).toEqual({
      milestones: { at: [25, 50, 75, 100], basis: "position" },
      threshold: 1,
      startSession: "playback",
      tellStalls: false,
      tellAutomaticQuality: false,
      segmentsLimitBytes: 8_192,
    });
  });

  it.each([
    "http://localhost/xapi",
    "http://lrs.localhost:8080/xapi",
    "http://127.0.0.1:9000/",
    "http://127.1.2.3/",
    "http://[::1]:9000/",
  ])("take plain http: to this computer: %s", (own) => {
    expect(accept({ endpoint: own }).destinations[0]?.url).toMatch(/\/statements$/);
  });

  it("take plain http: elsewhere where the page permits it", () => {
    const [one] = accept({ endpoint: "http://lrs.example.com/", allowInsecure: true }).destinations;
    expect(one?.url).toBe("http://lrs.example.com/statements");
  });

  it.each([
    ["https://lrs.example.com", "https://lrs.example.com/statements"],
    ["https://lrs.example.com/xapi", "https://lrs.example.com/xapi/statements"],
    ["https://lrs.example.com/xapi///", "https://lrs.example.com/xapi/statements"],
    [" https://lrs.example.com/xapi/\n", "https://lrs.example.com/xapi/statements"],
    ["https://lms.example.com/lrs.php?course=5", "https://lms.example.com/lrs.php/statements?course=5"],
  ])("join the format's path to %j", (own, url) => {
    expect(accept({ endpoint: own }).destinations[0]?.url).toBe(url);
  });

  it("leave an endpoint as it is where the format has no path", () => {
    const format = { ...xapi(), path: "" };
    expect(accept({ endpoint: "https://lrs.example.com/in/", format }).destinations[0]?.url).toBe(
      "https://lrs.example.com/in/",
    );
  });

  it("name a destination by endpoint, format and key, and by its own name where it has one", () => {
    const [byKey, byName] = accept({
      destinations: [
        { endpoint, key: " k ", secret: "s" },
        { endpoint, key: "k", secret: "s", name: "second" },
      ],
    }).destinations;
    expect(byKey?.id).toBe("https://lrs.example.com/xapi/statements xapi k");
    expect(byName?.id).toBe("https://lrs.example.com/xapi/statements xapi second");
  });

  it("expect of a destination that it recognises repeats, and takes what is sent as the page goes", () => {
    expect(accept({ endpoint }).destinations).toMatchObject([
      { repeats: "recognised", unload: "send", beacon: false },
    ]);
  });

  it("take what a format says of repeats where the destination says nothing", () => {
    const format = { ...xapi(), repeats: "stored" as const };
    const { destinations } = accept({
      destinations: [
        { endpoint, format, name: "a" },
        { endpoint, format, name: "b", repeats: "refused" },
      ],
    });
    expect(destinations.map(({ repeats }) => repeats)).toEqual(["stored", "refused"]);
  });

  it("know how a server differs from its standard, and let the destination say otherwise", () => {
    const sensor = "https://school.example/player";
    const { destinations } = accept({
      destinations: [
        { endpoint, server: "openlrw" },
        { endpoint, server: "openlrw", name: "b", repeats: "stored" },
        { endpoint, server: "openlrw", format: caliper({ sensor }), key: "k" },
      ],
    });
    expect(destinations.map(({ repeats }) => repeats)).toEqual(["refused", "stored", "stored"]);
    expect(destinations[2]?.url).toBe("https://lrs.example.com/xapi/key/caliper");
    expect(destinations[2]?.credential(false)).toBe("k");
  });

  it("report as lost what OpenLRW does not say that it saved", () => {
    const format = caliper({ sensor: "https://school.example/player" });
    const success = accept({ endpoint, server: "openlrw", format, key: "k" }).destinations[0]?.success;
    if (typeof success !== "function") throw new Error("It reads no answer.");
    const records = ['{"id":"urn:uuid:a"}', '{"id":"urn:uuid:b"}'];
    expect(success('["urn:uuid:b"]', records)).toEqual({ kind: "delivered", lost: [0] });
  });

  it("leave out spaces and line breaks around key and secret", () => {
    const { destinations } = accept({ endpoint: ` ${endpoint}\n`, key: " k\n", secret: "s\r\n" });
    expect(destinations[0]?.credential(false)).toBe(`Basic ${btoa("k:s")}`);
    expect(destinations[0]?.id).toBe("https://lrs.example.com/xapi/statements xapi k");
  });

  it("let a page that goes send a form where the format knows it", () => {
    expect(accept({ endpoint, beacon: "alternate-syntax" }).destinations[0]?.beacon).toBe(true);
  });

  const account = { homePage: "https://school.example", name: "4711" };

  it("keep an outbox for each learner where the credential is theirs, by identifier and never by name", () => {
    const [one] = accept({ endpoint, perActor: true, actor: { account, name: "Ada" } }).destinations;
    expect(one?.id).toBe(`https://lrs.example.com/xapi/statements xapi  ${JSON.stringify({ account })}`);
  });

  it.each<TraceOptions>([
    { perActor: true },
    { perActor: false, actor: { account } },
    { actor: { account } },
  ])("keep one outbox for all learners of this browser with %j", (options) => {
    expect(accept({ endpoint, ...options }).destinations[0]?.id).toBe(
      accept({ endpoint }).destinations[0]?.id,
    );
  });

  it("keep the `this` of a format that is an object of its own kind", () => {
    class Counting {
      readonly name = "counting";
      readonly path = "";
      readonly success = "not-html";
      readonly type = "text/plain";
      write = () => null;
      pack(texts: readonly string[]) {
        return { body: texts.join(), contentType: this.type, headers: {} };
      }
    }
    const [one] = accept({ endpoint, format: new Counting() }).destinations;
    expect(one?.pack(["a"], "").contentType).toBe("text/plain");
  });

  it.each<[TraceOptions["milestones"], readonly number[]]>([
    [false, []],
    [[], []],
    [
      [90, 10, 90, 0],
      [0, 10, 90],
    ],
    [{ at: [50] }, [50]],
    [{ basis: "watched" }, [25, 50, 75, 100]],
  ])("hold the marks of %j in order and once each", (milestones, at) => {
    expect(accept({ endpoint, milestones }).tracker.milestones.at).toEqual(at);
  });

  it("write a registration in lower case", () => {
    const registration = "8F1E4C4E-5D0C-4A3E-9D5C-0C6F3C1C7A11";
    expect(accept({ endpoint, registration }).registration).toBe(registration.toLowerCase());
  });

  it("take an option that is undefined for one that is left out", () => {
    const nothing = { key: undefined, actor: undefined, milestones: undefined, tell: undefined };
    const batch = { maxDelayMs: undefined };
    expect(accept({ endpoint, ...nothing, batch }).tracker).toEqual(accept({ endpoint }).tracker);
  });
});
