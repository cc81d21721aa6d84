import type { TrackingErrorCode } from "../../../src/errors.ts";
import { xapi } from "../../../src/formats/xapi/format.ts";

/** What a page writes that is wrong: the options, and the code and name under which it must be refused. */
export type WrongOptions = readonly [options: unknown, code: TrackingErrorCode, which: string];

export const endpoint = "https://lrs.example.com/xapi/";
const account = { homePage: "https://example.com", name: "4711" };
const mbox = "mailto:learner@example.com";
const sum = "a".repeat(40);
const uuid = "8f1e4c4e-5d0c-4a3e-9d5c-0c6f3c1c7a11";
const format = { name: "own", path: "", success: "not-html", write: () => null, pack: () => ({}) };

/** One option that is wrong, for several reasons. */
const wrong = (code: TrackingErrorCode, which: string, values: readonly object[]): WrongOptions[] =>
  values.map((value) => [{ endpoint, ...value }, code, which]);

const each = (name: string, values: readonly unknown[]): object[] =>
  values.map((value) => ({ [name]: value }));

const eachIn = (outer: string, name: string, values: readonly unknown[]): object[] =>
  each(outer, each(name, values));

const noTexts = ["", null, 0, 5, true, {}, []];
const noNumbers = ["1", null, NaN, true, [], {}];

export const wrongOptions: readonly WrongOptions[] = [
  ...[undefined, null, 5, "https://lrs.example.com/xapi/", true].map((options): WrongOptions => [
    options,
    "invalid-option",
    "options",
  ]),
  [{}, "invalid-endpoint", "endpoint"],
  [[], "invalid-endpoint", "endpoint"],
  ...wrong("invalid-endpoint", "endpoint", [
    ...each("endpoint", [...noTexts, undefined, "lrs.example.com/xapi", "/xapi/", "//lrs.example.com/xapi"]),
    ...each("endpoint", ["ftp://lrs.example.com/", "javascript:alert(1)", "https://", "http://[::1", " "]),
    ...each("endpoint", ["https://key:secret@lrs.example.com/xapi/", "https://key@lrs.example.com/xapi/"]),
    ...each("endpoint", [new URL("https://lrs.example.com/xapi/"), Symbol("endpoint")]),
  ]),
  ...wrong("invalid-option", "destinations", [
    { destinations: [{ endpoint: "https://other.example.com/xapi/" }] },
  ]),
  ...wrong("insecure-endpoint", "endpoint", [
    { endpoint: "http://lrs.example.com/xapi/" },
    { endpoint: "HTTP://lrs.example.com/xapi/" },
    { endpoint: "http://127.0.0.1.example.com/" },
    { endpoint: "http://localhost.example.com/" },
    { endpoint: "http://10.0.0.1/xapi/", allowInsecure: "true" },
    { endpoint: "http://10.0.0.1/xapi/", allowInsecure: 1 },
  ]),
  ...wrong("invalid-credential", "key", [
    ...noTexts.map((key) => ({ key, secret: "s" })),
    { key: "user:name", secret: "s" },
    { key: "two\nlines", secret: "s" },
  ]),
  ...wrong("invalid-credential", "secret", [
    ...noTexts.map((secret) => ({ key: "k", secret })),
    { key: "k" },
    { secret: "s" },
    { key: "k", secret: "  " },
    { key: "k", secret: "two\r\nlines" },
  ]),
  ...wrong("invalid-option", "server", each("server", [...noTexts, "OpenLRW", "toString"])),
  ...wrong("invalid-option", "name", each("name", noTexts)),
  ...wrong("invalid-credential", "auth", [
    ...each("auth", ["Bearer abc", null, 5, [], {}]),
    ...each("auth", [{ scheme: "Bearer" }, { credential: "abc" }, { scheme: 5, credential: "abc" }]),
    ...each("auth", [
      { scheme: "", credential: "abc" },
      { scheme: "Bearer", credential: " " },
    ]),
    ...each("auth", [
      { scheme: "Bearer", credential: 5 },
      { scheme: "Bearer", credential: Promise.resolve("a") },
    ]),
  ]),
  ...wrong("invalid-version", "format.version", [
    // As a page without a compiler writes it.
    { format: xapi(JSON.parse('{ "version": "3.0" }')) },
    { format: xapi(JSON.parse('{ "version": 2 }')) },
  ]),
  ...wrong("invalid-option", "format", [
    ...each("format", ["xapi", null, 5, {}, () => format, { ...format, write: "statement" }]),
    ...each("format", [
      { ...format, pack: undefined },
      { ...format, name: undefined },
      { ...format, path: null },
    ]),
  ]),
  ...wrong("invalid-option", "batch", each("batch", [null, 50, "50", true])),
  ...wrong(
    "invalid-option",
    "batch.maxRecords",
    [...noNumbers, 0, -1, 501, Infinity].map((maxRecords) => ({ batch: { maxRecords } })),
  ),
  ...wrong(
    "invalid-option",
    "batch.maxBytes",
    [...noNumbers, 0, -Infinity].map((maxBytes) => ({ batch: { maxBytes } })),
  ),
  ...wrong(
    "invalid-option",
    "batch.maxDelayMs",
    [...noNumbers, -1, Infinity, 2 ** 31].map((maxDelayMs) => ({ batch: { maxDelayMs } })),
  ),
  ...wrong("invalid-option", "repeats", each("repeats", [...noTexts, "Recognised", "kept", " stored"])),
  ...wrong("invalid-option", "unload", each("unload", [...noTexts, "hold ", "never"])),
  ...wrong("invalid-option", "perActor", each("perActor", ["true", "", 0, 1, null, {}])),
  ...wrong("invalid-option", "perActor", [
    { perActor: true, actor: { mbox: "mailto:a@example.com" }, identify: "mbox_sha1sum" },
  ]),
  ...wrong("invalid-option", "send", each("send", [null, true, "fetch", {}])),
  ...wrong("invalid-option", "beacon", each("beacon", [...noTexts, "form", "Alternate-Syntax"])),
  ...wrong("invalid-option", "beacon", [
    { beacon: "alternate-syntax", format: xapi({ version: "2.0" }) },
    { beacon: "alternate-syntax", format },
    { beacon: "alternate-syntax", send: () => ({ kind: "delivered" }) },
    { beacon: "alternate-syntax", endpoint: "https://lms.example.com/lrs.php?course=5" },
  ]),
  ...wrong("invalid-option", "timeoutMs", each("timeoutMs", [...noNumbers, 0, -1, Infinity])),
  ...[null, {}, "https://lrs.example.com/", [], 5].map((destinations): WrongOptions => [
    { destinations },
    "invalid-option",
    "destinations",
  ]),
  [{ destinations: [{ endpoint }, { endpoint }] }, "invalid-option", "destinations"],
  [{ destinations: [endpoint] }, "invalid-option", "destinations[0].destination"],
  [{ destinations: [{ endpoint }, null] }, "invalid-option", "destinations[1].destination"],
  [{ destinations: [{ endpoint }, {}] }, "invalid-endpoint", "destinations[1].endpoint"],
  [{ destinations: [{ endpoint, key: "k" }] }, "invalid-credential", "destinations[0].secret"],
  ...wrong("invalid-actor", "actor", [
    ...each("actor", [null, "learner@example.com", 5, true, {}, [], { name: "Ada" }, { email: mbox }]),
    ...each("actor", [
      { account, mbox },
      { mbox, mbox_sha1sum: sum },
      { account, openid: "https://ada.example.com" },
    ]),
  ]),
  ...wrong("invalid-actor", "actor", [
    { actor: { mbox }, identify: "account" },
    { actor: { account }, identify: "mbox" },
    { actor: { account }, identify: "mbox_sha1sum" },
  ]),
  ...wrong("invalid-actor", "actor.account", [
    ...eachIn("actor", "account", [null, "4711", 5, {}, { homePage: "https://example.com" }]),
    { actor: { account: { name: "4711" } } },
    { actor: { account: { homePage: "example.com", name: "4711" } } },
    { actor: { account: { homePage: "https://example.com", name: "" } } },
    { actor: { account: { homePage: "https://example.com", name: 4711 } } },
  ]),
  ...wrong(
    "invalid-actor",
    "actor.mbox",
    eachIn("actor", "mbox", ["a@example.com", "mailto:", "mailto:a", "mailto:a b@example.com", "", null, 5]),
  ),
  ...wrong(
    "invalid-actor",
    "actor.mbox_sha1sum",
    eachIn("actor", "mbox_sha1sum", ["", "abc", "A".repeat(40), "g".repeat(40), `${sum}a`, null, 5]),
  ),
  ...wrong(
    "invalid-actor",
    "actor.openid",
    ["ada.example.com", "", null, 5].map((openid) => ({ actor: { openid } })),
  ),
  ...wrong("invalid-actor", "actor.name", [{ actor: { account, name: 5 } }, { actor: { mbox, name: null } }]),
  ...wrong("invalid-option", "identify", each("identify", ["openid", "name", "toString", "", null, 5])),
  ...wrong("invalid-activity", "activity", each("activity", ["https://example.com/a", null, 5, true])),
  ...wrong(
    "invalid-activity",
    "activity.id",
    ["", "intro", "/videos/1", "https://", "https://example.com/a b", "urn:", null, 5, {}].map((id) => ({
      activity: { id },
    })),
  ),
  ...wrong(
    "invalid-activity",
    "activity.name",
    [5, true, [], ["Intro"], {}, { en: 5 }, { "": "Intro" }].map((name) => ({ activity: { name } })),
  ),
  ...wrong("invalid-activity", "activity.description", [{ activity: { description: { en: null } } }]),
  ...wrong("invalid-registration", "registration", [
    ...each("registration", [...noTexts, "4711", uuid.slice(1), `${uuid}0`, `{${uuid}}`]),
    ...each("registration", ["8f1e4c4e-5d0c-0a3e-9d5c-0c6f3c1c7a11", uuid.replaceAll("-", "")]),
  ]),
  ...wrong("invalid-option", "language", each("language", [...noTexts, "english please", "en_GB", "e"])),
  ...wrong("invalid-option", "platform", each("platform", [...noTexts, " "])),
  ...wrong("invalid-option", "resume", each("resume", [...noTexts, "on", "AUTO"])),
  ...wrong("invalid-option", "progress", each("progress", ["lrs", "", null, 0, true])),
  ...wrong("invalid-option", "startSession", each("startSession", [...noTexts, "now", "READY"])),
  ...wrong("invalid-option", "consent", each("consent", [...noTexts, "yes", "Granted", "denied "])),
  ...wrong(
    "invalid-option",
    "respectGlobalPrivacyControl",
    each("respectGlobalPrivacyControl", ["true", "", 0, 1, null, {}]),
  ),
  ...wrong("invalid-option", "completion", each("completion", [null, 0.9, "0.9", true])),
  ...wrong(
    "invalid-option",
    "completion.threshold",
    [...noNumbers, -0.1, 1.1, 95, Infinity].map((threshold) => ({ completion: { threshold } })),
  ),
  ...wrong("invalid-option", "tell", each("tell", [null, "stalls", true])),
  ...wrong("invalid-option", "milestones", each("milestones", [null, true, 25, "25,50"])),
  ...wrong("invalid-option", "milestones.at", [
    ...each("milestones", [["25"], [25, NaN], [null], [101], [-1], [[25]]]),
    ...[null, 25, "25", {}, [Infinity]].map((at) => ({ milestones: { at } })),
  ]),
  ...wrong(
    "invalid-option",
    "milestones.basis",
    ["", "share", null, 5, "toString"].map((basis) => ({ milestones: { basis } })),
  ),
];
