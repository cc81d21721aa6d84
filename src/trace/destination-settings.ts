import type { LearningEventType } from "../events/learning-event.ts";
import type { Actor } from "../events/tracking-context.ts";
import type { Format } from "../formats/format.ts";
import { xapi } from "../formats/xapi/format.ts";
import { isSafe } from "../platform/safe-url.ts";
import { LONGEST_WAIT_MS } from "../platform/timer.ts";
import { basicCredential, noCredential, schemeCredential, type Credential } from "../transport/credential.ts";
import { DEFAULT_BATCH, DEFAULT_TIMEOUT_MS, type Destination } from "../transport/destination.ts";
import type { GivenActor } from "./actor.ts";
import { between, check, flag, isFunction, isObject, isText, mustBe, refuse, type Rule } from "./check.ts";
import type { DestinationOptions, Transform } from "./options.ts";
import { servers } from "./servers.ts";

/** One destination, checked. */
export interface DestinationSettings extends Destination {
  readonly format: Format;
  /** Whether it is told of such events. */
  readonly hears: (type: LearningEventType) => boolean;
  readonly transform: Transform | undefined;
}

const kinds =
  /^(session-(started|ended)|played|paused|seeked|milestone-reached|completed|mastered|ended|changed|stalled)$/;
const areKinds = (value: unknown): boolean =>
  Array.isArray(value) && value.every((kind) => isText(kind) && kinds.test(kind));

const isFilled = (value: unknown): value is string => isText(value) && value.trim() !== "";

/** Spaces and line breaks around it are a slip of the hand that copied it; within they make another text of it. */
const isLine = (value: unknown): value is string => isFilled(value) && !/\p{Cc}/u.test(value.trim());

const rules: readonly Rule<Partial<DestinationOptions>>[] = [
  [
    "auth",
    (_, { auth }) =>
      isObject(auth) && isFilled(auth.scheme) && (isFunction(auth.credential) || isFilled(auth.credential)),
    "a scheme and a credential",
  ],
  ["batch", isObject, "an object"],
  ["batch.maxRecords", ...between(1, 500)],
  ["batch.maxBytes", ...between(1, Infinity)],
  ["batch.maxDelayMs", ...between(0, LONGEST_WAIT_MS)],
  ["except", (value, { only }) => !only && areKinds(value), "a list of kinds of events, without only"],
  [
    "format",
    (_, { format }) =>
      isObject(format) &&
      isText(format.name) &&
      isText(format.path) &&
      typeof format.write === "function" &&
      typeof format.pack === "function",
    "a format",
  ],
  // A user name of the Basic scheme cannot hold a colon: https://www.rfc-editor.org/rfc/rfc7617#section-2.
  ["key", (value) => isLine(value) && !value.includes(":"), "one line without a colon"],
  ["name", isFilled, "a text"],
  ["only", areKinds, "a list of kinds of events"],
  ["perActor", ...flag],
  ["repeats", /^(recognised|refused|stored)$/, "recognised, refused or stored"],
  ["secret", isLine, "one line"],
  ["send", isFunction, "a function"],
  ["server", (value) => isText(value) && Object.hasOwn(servers, value), "adl-lrs or openlrw"],
  ["transform", isFunction, "a function"],
  ["timeoutMs", ...between(1, LONGEST_WAIT_MS)],
  ["unload", /^(send|hold)$/, "send or hold"],
];

/**
 * @param prefix what stands before an option's name where several destinations are given
 * @param actor of the trace; absent: an anonymous one
 */
export function readDestination(
  given: Partial<DestinationOptions>,
  prefix: string,
  actor?: GivenActor,
): DestinationSettings {
  mustBe(isObject(given), prefix + "destination", "an object");
  check(given, rules, prefix);
  const {
    key,
    secret,
    batch = {},
    beacon,
    except,
    only,
    transform,
    // A key alone is the credential itself, and would stand in every report.
    name = (secret && key) || "",
    format: spoken = xapi(),
    perActor,
    send,
    server = "",
    timeoutMs = DEFAULT_TIMEOUT_MS,
    unload = "send",
  } = given;
  const quirks = servers[server]?.[spoken.name];
  // Whatever kind of object the page's own format is, it stays one.
  const format: Format = quirks ? Object.assign(Object.create(spoken), quirks) : spoken;
  const { repeats = format.repeats ?? "recognised" } = given;
  const {
    maxRecords = format.maxRecords ?? DEFAULT_BATCH.maxRecords,
    maxBytes = DEFAULT_BATCH.maxBytes,
    maxDelayMs = DEFAULT_BATCH.maxDelayMs,
  } = batch;
  const { keyScheme, path, success } = format;
  mustBe(secret ? key : !key || keyScheme, prefix + "secret", "given together with key");
  const known: Actor | null = JSON.parse(actor?.learner ?? "null");
  for (const [option, holds, expected] of format.demands?.(known) ?? []) {
    mustBe(holds, `${prefix}format.${option}`, expected);
  }
  const url = readEndpoint(given, prefix + "endpoint");
  mustBe(
    beacon === undefined || (beacon === "alternate-syntax" && format.alternateSyntax && !url.search && !send),
    prefix + "beacon",
    "alternate-syntax, with a format that has it, an endpoint without a query, and no send",
  );
  const { learner } = (perActor && actor) || { learner: "" };
  mustBe(learner !== undefined, prefix + "perActor", "given with an identifier that need not be computed");
  // Some LMS endpoints carry a query string: the path is joined before it.
  if (path) url.pathname = url.pathname.replace(/\/*$/, "/" + path);
  const { href } = url;
  return {
    id: `${href} ${format.name} ${name.trim()}${learner && " " + learner}`,
    url: href,
    format,
    hears: (type) => (only ? only.includes(type) : !except?.includes(type)),
    transform,
    success,
    pack: (texts, sendTime) => format.pack(texts, sendTime),
    downgrade: format.downgrade && ((text) => format.downgrade?.(text) ?? null),
    credential: readCredential(given, keyScheme),
    send,
    repeats,
    unload,
    beacon: beacon !== undefined,
    batch: { maxRecords, maxBytes, maxDelayMs },
    timeoutMs,
  };
}

function readCredential(
  { auth, key, secret }: Partial<DestinationOptions>,
  keyScheme: string | undefined,
): Credential {
  if (auth) return schemeCredential(auth.scheme, auth.credential);
  if (key && secret) return basicCredential(key, secret);
  return key && keyScheme ? schemeCredential(keyScheme, key) : noCredential;
}

function readEndpoint({ endpoint, allowInsecure }: Partial<DestinationOptions>, which: string): URL {
  mustBe(
    isText(endpoint) && /^\s*https?:/i.test(endpoint) && URL.canParse(endpoint),
    which,
    "an http(s) URL",
  );
  const url = new URL(endpoint);
  // Browsers refuse to fetch such a URL, and it would stand in every report.
  mustBe(!url.username && !url.password, which, "free of credentials, which are key and secret");
  if (!isSafe(url) && allowInsecure !== true)
    refuse(which, "https:, or on this computer", "insecure-endpoint");
  return url;
}
