import { describe, expect, it } from "vitest";
import { TrackingError } from "../../../../src/errors.ts";
import type { Format } from "../../../../src/formats/format.ts";
import { kalturaCaliper } from "../../../../src/formats/kaltura/caliper-format.ts";
import { kalturaXapi } from "../../../../src/formats/kaltura/xapi-format.ts";
import type { TraceOptions } from "../../../../src/trace/options.ts";
import { checkOptions, type Settings } from "../../../../src/trace/settings.ts";
import { caliperOptions, told, xapiOptions } from "../../../fixtures/kaltura/viewing.ts";

const endpoint = "https://lrs.lindenhof.example/xapi/";
const mbox = "mailto:noor@lindenhof.example";
const account = { homePage: "https://videos.lindenhof.example", name: "nhaddad" };

/** As a page without a compiler calls it. */
const make = (format: (options: never) => Format, options: unknown): Format =>
  Reflect.apply(format, undefined, [options]);

function destinationOf(options: Partial<TraceOptions>): Settings["destinations"][number] {
  const settings = checkOptions(() => ({ endpoint, ...options }));
  if (settings instanceof TrackingError) throw settings;
  const [destination] = settings.destinations;
  if (!destination) throw new Error("no destination");
  return destination;
}

describe("kalturaXapi", () => {
  it("goes where statements go, as one flat list", () => {
    const format = kalturaXapi(xapiOptions);
    const { url, repeats, pack } = destinationOf({ format });
    expect([url, repeats]).toEqual([`${endpoint}statements`, "recognised"]);
    const texts = [...told.values()].flatMap(
      ({ event, context }) => JSON.stringify(format.write(event, context)) ?? [],
    );
    const { body, headers } = pack(
      texts.filter((text) => text !== "null"),
      "2026-02-11T13:30:00.000Z",
    );
    const ids: unknown[] = JSON.parse(body).map(({ id }: { readonly id: unknown }) => id);
    expect(new Set(ids).size).toBe(10);
    expect(ids).not.toContain(undefined);
    expect(headers).toEqual({ "X-Experience-API-Version": "1.0.3" });
    expect(kalturaXapi({ version: "2.0" }).pack([], "").headers).toEqual({
      "X-Experience-API-Version": "2.0.0",
    });
  });

  it.each<[which: string, options: unknown]>([
    ["progress", { progress: "https://w3id.org/xapi/ami5/result/extensions/progress" }],
    ["sendAccountInfoInsteadOfEmail", { sendAccountInfoInsteadOfEmail: "Yes" }],
    ["actor", { actor: "nhaddad" }],
    ["actor", { actor: { mbox: "noor@lindenhof.example" } }],
    ["actor", { actor: { account: { name: "nhaddad" } } }],
    ["actor", { actor: { name: 5 } }],
    ["application", { application: "https://videos.lindenhof.example" }],
    ["application", { application: { id: "portal" } }],
    ["application", { application: { id: "https://videos.lindenhof.example", name: "Videos" } }],
    ["category", { category: { name: { en: "Seamanship" } } }],
    ["application", { application: { id: "_:portal" } }],
    ["category", { category: { id: "https://videos.lindenhof.example", name: { English: "Seamanship" } } }],
    ["category", { category: { id: "https://videos.lindenhof.example", name: { en: 5 } } }],
    ["category", { category: null }],
  ])("refuses a wrong %s before anything is tracked: %j", (which, options) => {
    expect(checkOptions(() => ({ endpoint, format: make(kalturaXapi, options) }))).toMatchObject({
      code: which === "actor" ? "invalid-actor" : "invalid-option",
      which: `format.${which}`,
    });
  });

  it("refuses a learner without an account where nothing else may be sent", () => {
    const options = { sendAccountInfoInsteadOfEmail: true };
    const refused = checkOptions(() => ({ endpoint, actor: { mbox }, format: kalturaXapi(options) }));
    expect(refused).toMatchObject({ code: "invalid-actor", which: "format.actor" });
    const format = kalturaXapi({ ...options, actor: { account } });
    expect(destinationOf({ actor: { mbox }, format }).format).toBe(format);
  });

  it("writes nothing but throws for its trace to report, where the learner turns out to have no account", () => {
    const start = told.get("start");
    const format = kalturaXapi({ sendAccountInfoInsteadOfEmail: true });
    const context = start && { ...start.context, actor: { mbox } };
    expect(() => start && context && format.write(start.event, context)).toThrow(TypeError);
  });

  it.each([null, 5, "https://videos.lindenhof.example"])(
    "never throws into the page, given %j",
    (options) => {
      const read = checkOptions(() => ({ endpoint, format: make(kalturaXapi, options) }));
      expect(read instanceof TrackingError || read.destinations.length === 1).toBe(true);
    },
  );
});

describe("kalturaCaliper", () => {
  it("is asked with the bare key where the page gives a key alone, unless it names a scheme", () => {
    const format = kalturaCaliper(caliperOptions);
    expect(destinationOf({ format, key: "k-77" }).credential(false)).toBe("k-77");
    const auth = { scheme: "Bearer", credential: "k-77" };
    expect(destinationOf({ format, auth }).credential(false)).toBe("Bearer k-77");
  });

  it("goes to the very endpoint, which keeps what it gets twice", () => {
    const { url, repeats, batch } = destinationOf({ format: kalturaCaliper(caliperOptions) });
    expect([url, repeats, batch.maxRecords]).toEqual([endpoint, "stored", 20]);
  });

  it.each<[which: string, options: unknown]>([
    ["group", { ...caliperOptions, group: undefined }],
    ["media", { ...caliperOptions, media: undefined }],
    ["media", { ...caliperOptions, media: { dateCreated: "2025-10-06T07:45:00Z" } }],
    ["media", { ...caliperOptions, media: { dateCreated: "soon", dateModified: "later" } }],
    ["sensor", { ...caliperOptions, sensor: "player" }],
  ])("refuses a wrong %s before anything is tracked", (which, options) => {
    expect(checkOptions(() => ({ endpoint, format: make(kalturaCaliper, options) }))).toMatchObject({
      code: which === "sensor" ? "invalid-sensor" : "invalid-option",
      which: `format.${which}`,
    });
  });

  it("never throws into the page, given nothing", () => {
    expect(checkOptions(() => ({ endpoint, format: make(kalturaCaliper, undefined) }))).toBeInstanceOf(
      TrackingError,
    );
  });
});
