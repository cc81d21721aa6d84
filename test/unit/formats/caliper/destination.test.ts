import { describe, expect, it } from "vitest";
import { TrackingError } from "../../../../src/errors.ts";
import { caliper } from "../../../../src/formats/caliper/format.ts";
import type { CaliperOptions } from "../../../../src/formats/caliper/options.ts";
import { statusOutcome } from "../../../../src/transport/status-outcome.ts";
import type { TraceOptions } from "../../../../src/trace/options.ts";
import { checkOptions, type Settings } from "../../../../src/trace/settings.ts";
import { fullOptions, sensor } from "./caliper-options.ts";

const endpoint = "https://lake.school.example/caliper?tool=7";

/** As a page without a compiler calls it. */
const format = (options: unknown): ReturnType<typeof caliper> => Reflect.apply(caliper, undefined, [options]);

function destinationOf(options: Partial<TraceOptions>): Settings["destinations"][number] {
  const settings = checkOptions(() => ({ endpoint, format: caliper({ sensor }), ...options }));
  if (settings instanceof TrackingError) throw settings;
  const [destination] = settings.destinations;
  if (!destination) throw new Error("no destination");
  return destination;
}

describe("a destination of Caliper", () => {
  it("posts to the very endpoint, 20 records at most unless the page says otherwise", () => {
    expect(destinationOf({})).toMatchObject({ url: endpoint, batch: { maxRecords: 20, maxBytes: 60_000 } });
    expect(destinationOf({ batch: { maxRecords: 1 } }).batch.maxRecords).toBe(1);
  });

  it("expects of the server that it keeps what it gets twice, unless the page knows better", () => {
    expect(destinationOf({}).repeats).toBe("stored");
    expect(destinationOf({ repeats: "recognised" }).repeats).toBe("recognised");
  });

  it.each([200, 201, 202, 204])(
    "takes %d for a success, whatever the body says but a page of HTML",
    (status) => {
      const { success } = destinationOf({});
      const answer = { status, afterMs: undefined };
      for (const body of ["", "ok", '["urn:uuid:1"]', "{}"]) {
        expect(statusOutcome({ ...answer, body }, success)).toEqual({ kind: "delivered" });
      }
      expect(statusOutcome({ ...answer, body: "<!doctype html>" }, success).kind).toBe("suspended");
    },
  );

  it.each<[string, Partial<TraceOptions>, string]>([
    ["Bearer with a key alone", { key: "token" }, "Bearer token"],
    ["Basic with key and secret", { key: "key", secret: "secret" }, `Basic ${btoa("key:secret")}`],
    ["the raw key by no-scheme", { auth: { scheme: "no-scheme", credential: "raw" } }, "raw"],
    ["any scheme", { auth: { scheme: "Token", credential: "t" } }, "Token t"],
    ["nothing", {}, ""],
  ])("C-11: is asked with %s", (_, options, header) => {
    expect(destinationOf(options).credential(false)).toBe(header);
  });

  it("asks a function of the page for the raw key", async () => {
    const auth = { scheme: "no-scheme", credential: () => Promise.resolve("raw") };
    expect(await destinationOf({ auth }).credential(false)).toBe("raw");
  });

  it("never names itself by a key that is the whole credential", () => {
    const { id, url } = destinationOf({ key: "token" });
    expect(id + url).not.toContain("token");
    expect(destinationOf({ key: "key", secret: "s" }).id).toContain("key");
  });

  it.each<Partial<CaliperOptions>>([
    fullOptions,
    { group: { id: 7, type: "Organization" }, membership: { id: 7, status: "Inactive" } },
    { media: () => undefined },
    { milestoneEncoding: "media-custom", milestoneAction: "StillWatching" },
    { actor: "jane", edApp: 0, session: { id: "s", startedAtTime: "2026-03-04", endedAtTime: undefined } },
  ])("is accepted with what a page may say: %j", (options) => {
    expect(destinationOf({ format: caliper({ sensor, ...options }) }).format.name).toBe("caliper");
  });
});

const wrong: readonly (readonly [which: string, options: unknown])[] = [
  ["sensor", { sensor: undefined }],
  ...[{}, { sensor: "player" }, { sensor: "course:42" }, { sensor: 5 }, { sensor: "" }].map(
    (options) => ["sensor", options] as const,
  ),
  ...["1.0", "2", 1.2, null].map((version) => ["version", { sensor, version }] as const),
  ...["school", "", null, "a@b.example"].map((base) => ["base", { sensor, base }] as const),
  ["anonymous", { sensor, anonymous: "yes" }],
  ["currentTime", { sensor, currentTime: "minutes" }],
  ["milestoneEncoding", { sensor, milestoneEncoding: "ViewEvent" }],
  ["milestoneAction", { sensor, milestoneEncoding: "media-custom" }],
  ["milestoneAction", { sensor, milestoneEncoding: "media-custom", milestoneAction: " " }],
  ...["edApp", "group", "membership", "session", "federatedSession", "actor"].flatMap((name) =>
    [
      "",
      " ",
      null,
      true,
      NaN,
      [],
      {},
      { name: "x" },
      { id: "" },
      "a@b.example",
      { id: 1, dateCreated: "soon" },
    ].map((given) => [name, { sensor, [name]: given }] as const),
  ),
  ["group", { sensor, group: { id: 1, extensions: { "a:b": 1, plain: 1 } } }],
  ["group", { sensor, group: { id: 1, extensions: ["a:b"] } }],
  ["group", { sensor, group: { id: 1, name: 5 } }],
  ["group", { sensor, group: { id: 1, courseNumer: "BIO-101" } }],
  ...["Course", "SubGroup", "Groups"].map((type) => ["group", { sensor, group: { id: 1, type } }] as const),
  ["membership", { sensor, membership: { id: 1, roles: "Learner" } }],
  ["membership", { sensor, membership: { id: 1, status: "active" } }],
  ["federatedSession", { sensor, federatedSession: { id: 1, messageParameters: [] } }],
  ["media", { sensor, media: "video/mp4" }],
  ["media", { sensor, media: { dateModified: new Date(NaN) } }],
  ["media", { sensor, media: { keywords: "moon" } }],
];

describe("caliper", () => {
  it.each(wrong)("refuses a wrong %s before anything is tracked: %j", (which, options) => {
    const made = format(options);
    expect(checkOptions(() => ({ endpoint, format: made }))).toMatchObject({
      code: /^(actor|sensor|version)$/.test(which) ? `invalid-${which}` : "invalid-option",
      which: `format.${which}`,
      message: expect.stringMatching(/^The option "format\.\w+" must be \S.*\.$/),
    });
  });

  it.each([
    ["version", "1.2", "1.1"],
    ["milestoneEncoding", "view", "general", "media-custom", "off"],
    ["currentTime", "milliseconds", "seconds"],
    ["anonymous", true, false],
  ])("takes of %s all that it knows, and says it of anything else", (which, ...known) => {
    const check = (value: unknown): unknown =>
      checkOptions(() => ({
        endpoint,
        format: format({ sensor, milestoneAction: "Watched", [which]: value }),
      }));
    for (const value of known) expect(check(value)).not.toBeInstanceOf(TrackingError);
    const message = `The option "format.${which}" must be ${known.join(" or ")}.`;
    expect(check("another")).toMatchObject({ message });
  });

  it.each([undefined, null, 5, "https://player.example"])(
    "never throws into the page, given %j",
    (options) => {
      expect(checkOptions(() => ({ endpoint, format: format(options) }))).toBeInstanceOf(TrackingError);
    },
  );

  it("refuses a learner of whom only an e-mail address is known", () => {
    const options = { endpoint, actor: { mbox: "mailto:ada@school.example" } };
    const refused = checkOptions(() => ({ ...options, format: caliper({ sensor }) }));
    expect(refused).toMatchObject({
      code: "invalid-actor",
      which: "format.actor",
      message: expect.stringContaining("e-mail address"),
    });
    for (const other of [{ actor: 4711 }, { anonymous: true }]) {
      expect(checkOptions(() => ({ ...options, format: caliper({ sensor, ...other }) }))).not.toBeInstanceOf(
        TrackingError,
      );
    }
    expect(
      checkOptions(() => ({ ...options, identify: "mbox_sha1sum", format: caliper({ sensor }) })),
    ).not.toBeInstanceOf(TrackingError);
  });
});
