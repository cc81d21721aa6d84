import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TrackingError } from "../../../src/errors.ts";
import {
  mediaAttributes,
  readAttributes,
  readJson,
  tagAttributes,
} from "../../../src/script-tag/attributes.ts";

const hidden = "Sw0rdfish-7";

/** An element of no browser: only its attributes. */
function element(attributes: Readonly<Record<string, string>>): Element {
  const list = Object.entries(attributes).map(([name, value]) => ({ name, value }));
  return Object.assign(Object.create(null), { attributes: list });
}

function read(
  attributes: Readonly<Record<string, string>>,
  kind: typeof tagAttributes | typeof mediaAttributes = tagAttributes,
) {
  const errors: TrackingError[] = [];
  const options = readAttributes<object>(element(attributes), kind, (error) => errors.push(error));
  return { options, errors };
}

describe("readAttributes", () => {
  it.each([
    ["data-endpoint", "https://lrs.example.com/", { endpoint: "https://lrs.example.com/" }],
    ["data-key", "k", { key: "k" }],
    ["data-secret", "s", { secret: "s" }],
    ["data-actor", '{"mbox":"mailto:a@example.com"}', { actor: { mbox: "mailto:a@example.com" } }],
    ["data-activity", "https://example.com/1", { activity: { id: "https://example.com/1" } }],
    ["data-registration", "r", { registration: "r" }],
    ["data-language", "de", { language: "de" }],
    ["data-milestones", "10, 50,90", { milestones: [10, 50, 90] }],
    ["data-milestones", "off", { milestones: false }],
    ["data-threshold", "0.9", { completion: { threshold: 0.9 } }],
    ["data-progress", "lrs", { progress: "lrs" }],
    ["data-consent", "pending", { consent: "pending" }],
    ["data-consent", "denied", { consent: "denied" }],
    ["data-respect-global-privacy-control", "", { respectGlobalPrivacyControl: true }],
    ["data-respect-global-privacy-control", "false", { respectGlobalPrivacyControl: false }],
    ["data-resume", "auto", { resume: "auto" }],
    ["data-debug", "", { debug: true }],
    ["data-debug", "true", { debug: true }],
    ["data-debug", "false", { debug: false }],
  ])("reads %s=%j of the script tag", (name, text, options) => {
    expect(read({ [name]: text })).toEqual({ options, errors: [] });
  });

  it("reads of a player what it says of its media", () => {
    const attributes = {
      id: "player",
      "data-playtrace": "",
      "data-playtrace-activity-id": "https://example.com/1",
      "data-playtrace-name": "Intro",
      "data-playtrace-description": "What it is about",
    };
    expect(read(attributes, mediaAttributes)).toEqual({
      options: { id: "https://example.com/1", name: "Intro", description: "What it is about" },
      errors: [],
    });
  });

  it.each(["", "a", "1,,2", "0x"])("takes %j for no numbers", (text) => {
    expect(read({ "data-threshold": text }).options).toEqual({ completion: { threshold: NaN } });
    expect(read({ "data-milestones": text }).options).not.toEqual({ milestones: [0] });
  });

  it.each(["", "yes", "Denied", "true"])("takes %j for no word on consent", (text) => {
    expect(() => read({ "data-consent": text })).toThrow(
      'The option "data-consent" must be granted, pending or denied.',
    );
  });

  it("names an attribute that looks like a slip of the pen, and reads the others", () => {
    const { options, errors } = read({ "data-endpont": hidden, "data-key": "k" });
    expect(options).toEqual({ key: "k" });
    expect(errors.map(({ code, which, message }) => [code, which, message])).toEqual([
      [
        "invalid-option",
        "data-endpont",
        'The attribute "data-endpont" is unknown: is "data-endpoint" meant?',
      ],
    ]);
  });

  it("names slips of a player's attributes too", () => {
    const { errors } = read({ "data-playtrace-activty-id": "x" }, mediaAttributes);
    expect(errors.map(({ message }) => message)).toEqual([
      'The attribute "data-playtrace-activty-id" is unknown: is "data-playtrace-activity-id" meant?',
    ]);
  });

  it("leaves the attributes of others alone", () => {
    const foreign = { src: "playtrace.min.js", "data-turbo-track": "reload", "data-cfasync": "false" };
    expect(read(foreign)).toEqual({ options: {}, errors: [] });
    expect(read({ "data-to-string": "" })).toEqual({ options: {}, errors: [] });
  });
});

describe("readJson", () => {
  it.each(["", "{", "null", "5", '"text"', "undefined", `{"secret":"${hidden}",}`])(
    "refuses %j, and does not repeat it",
    (text) => {
      expect(() => readJson(text, "data-actor")).toThrow('The option "data-actor" must be a JSON object.');
    },
  );

  it("passes on nothing that JavaScript says of a wrong text, which it quotes", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const text = `${before}"${hidden}"${after}`;
        try {
          readJson(text, "script#playtrace");
        } catch (error) {
          const { message, stack, cause } = error instanceof Error ? error : new Error("no error");
          expect([message, stack, String(cause)].join()).not.toContain(hidden);
        }
      }),
      { seed: 20261122 },
    );
  });
});
