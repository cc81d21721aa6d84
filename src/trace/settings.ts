import { TrackingError, type TrackingErrorCode } from "../errors.ts";
import type { MilestoneBasis } from "../events/learning-event.ts";
import type { Format } from "../formats/format.ts";
import { xapi } from "../formats/xapi/format.ts";
import type { TrackerOptions } from "../tracker/tracker-options.ts";
import { checkActor, type KnownActor } from "./actor.ts";
import { isAbsoluteIri } from "./iri.ts";
import type { AuthOptions, DestinationOptions, TraceOptions } from "./options.ts";

/** One destination, checked. */
export interface DestinationSettings {
  /** Endpoint, format and name: the identity of an outbox; never the secret. */
  readonly id: string;
  readonly url: string;
  readonly format: Format;
  readonly auth: AuthOptions | { readonly key: string; readonly secret: string } | undefined;
  readonly batch: { readonly maxRecords: number; readonly maxBytes: number; readonly maxDelayMs: number };
  readonly timeoutMs: number;
}

/** All that one trace was told, checked and completed. */
export interface Settings {
  readonly destinations: readonly DestinationSettings[];
  /** Absent: an anonymous one. */
  readonly actor: KnownActor | undefined;
  readonly activity: TraceOptions["activity"];
  /** Absent: one kept in the browser. */
  readonly registration: string | undefined;
  readonly language: string | undefined;
  readonly platform: string | undefined;
  readonly tracker: TrackerOptions;
  readonly debug: boolean;
}

const maxBatchRecords = 500;
const segmentsLimitBytes = 8192;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
const languageTag = /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i;
const bases: readonly MilestoneBasis[] = ["position", "reached", "watched"];

function refuse(code: TrackingErrorCode, which: string, why: string): never {
  throw new TrackingError(code, `The option "${which}" ${why}.`, { which });
}

/** The settings, or the first thing that is wrong with the options. */
export function checkOptions(options: TraceOptions): Settings | TrackingError {
  try {
    return readOptions(options);
  } catch (cause) {
    if (cause instanceof TrackingError) return cause;
    return new TrackingError("invalid-option", "The options cannot be read.", { which: "options", cause });
  }
}

function readOptions(options: TraceOptions): Settings {
  if (typeof options !== "object" || options === null) {
    refuse("invalid-option", "options", "is no object");
  }
  const { actor, activity, registration, language, platform, startSession, tell } = options;
  const known = actor === undefined ? undefined : checkActor(objectOr("actor", actor), options.identify);
  if (known instanceof TrackingError) throw known;
  if (
    activity !== undefined &&
    typeof activity !== "function" &&
    !isAbsoluteIri(objectOr("activity", activity).id)
  ) {
    refuse("invalid-activity", "activity.id", "is no absolute IRI");
  }
  if (registration !== undefined && !(typeof registration === "string" && uuid.test(registration))) {
    refuse("invalid-registration", "registration", "is no UUID");
  }
  if (language !== undefined && !(typeof language === "string" && languageTag.test(language))) {
    refuse("invalid-option", "language", "is no BCP 47 tag");
  }
  if (platform !== undefined && typeof platform !== "string")
    refuse("invalid-option", "platform", "is no text");
  if (startSession !== undefined && startSession !== "playback" && startSession !== "ready") {
    refuse("invalid-option", "startSession", 'is neither "playback" nor "ready"');
  }
  const given = options.destinations ?? [options];
  if (!Array.isArray(given) || given.length === 0) refuse("invalid-option", "destinations", "is no list");
  const destinations = given.map((one: Partial<DestinationOptions>, index) =>
    readDestination(one, options.destinations ? `destinations[${index}].` : ""),
  );
  return {
    destinations,
    actor: known,
    activity,
    registration: registration?.toLowerCase(),
    language,
    platform: platform || undefined,
    tracker: {
      milestones: readMilestones(options.milestones),
      threshold: readThreshold(options.completion),
      startSession: startSession ?? "playback",
      tellStalls: tell?.stalls === true,
      tellAutomaticQuality: tell?.automaticQuality === true,
      segmentsLimitBytes,
    },
    debug: options.debug === true,
  };
}

function objectOr<Value extends object>(which: string, value: Value): Value {
  return typeof value === "object" && value !== null
    ? value
    : refuse("invalid-option", which, "is no object");
}

function readDestination(given: Partial<DestinationOptions>, prefix: string): DestinationSettings {
  const { endpoint, key, secret, auth, batch, name } = objectOr(prefix + "destination", given);
  const format = given.format ?? xapi();
  if (typeof format !== "object" || typeof format.write !== "function" || typeof format.pack !== "function") {
    refuse("invalid-option", prefix + "format", "is no format");
  }
  const url = readEndpoint(endpoint, given.allowInsecure === true, prefix + "endpoint");
  for (const [which, text] of Object.entries({ key, secret, name })) {
    if (text !== undefined && typeof text !== "string")
      refuse("invalid-option", prefix + which, "is no text");
  }
  if ((key === undefined) !== (secret === undefined)) {
    refuse(
      "invalid-option",
      prefix + (key === undefined ? "key" : "secret"),
      "is missing beside its other half",
    );
  }
  if (auth !== undefined) {
    const { scheme, credential } = objectOr(prefix + "auth", auth);
    if (typeof scheme !== "string" || (typeof credential !== "string" && typeof credential !== "function")) {
      refuse("invalid-option", prefix + "auth", "needs a scheme and a credential");
    }
  }
  const base = url.href.replace(/\/*$/, "");
  return {
    id: `${base} ${format.name} ${(name ?? key ?? "").trim()}`,
    url: format.path ? joinPath(url, format.path) : url.href,
    format,
    auth:
      auth ??
      (key === undefined || secret === undefined ? undefined : { key: key.trim(), secret: secret.trim() }),
    batch: {
      maxRecords: readNumber(batch?.maxRecords ?? 50, 1, maxBatchRecords, prefix + "batch.maxRecords"),
      maxBytes: readNumber(batch?.maxBytes ?? 60_000, 1, Infinity, prefix + "batch.maxBytes"),
      maxDelayMs: readNumber(batch?.maxDelayMs ?? 5_000, 0, Infinity, prefix + "batch.maxDelayMs"),
    },
    timeoutMs: readNumber(given.timeoutMs ?? 10_000, 1, Infinity, prefix + "timeoutMs"),
  };
}

/** Some LMS endpoints carry a query string: the path is joined before it. */
function joinPath(endpoint: URL, path: string): string {
  const joined = new URL(endpoint);
  joined.pathname = joined.pathname.replace(/\/*$/, "/") + path;
  return joined.href;
}

function readEndpoint(endpoint: unknown, allowInsecure: boolean, which: string): URL {
  if (endpoint === undefined || endpoint === "") refuse("invalid-endpoint", which, "is missing");
  const trimmed = typeof endpoint === "string" ? endpoint.trim() : "";
  if (!/^https?:\/\//i.test(trimmed) || !URL.canParse(trimmed)) {
    refuse("invalid-endpoint", which, "is no absolute http(s) URL");
  }
  const url = new URL(trimmed);
  // Browsers refuse to fetch such a URL, and it would stand in every report.
  if (url.username || url.password)
    refuse("invalid-endpoint", which, "holds a credential: use key and secret");
  const loopback = /^(localhost|127(\.\d+){3}|\[::1\]|.+\.localhost)$/.test(url.hostname);
  if (url.protocol === "http:" && !loopback && !allowInsecure) {
    refuse("insecure-endpoint", which, "is plain http: and not on this computer");
  }
  url.hash = "";
  return url;
}

function readNumber(value: unknown, from: number, to: number, which: string): number {
  return typeof value === "number" && value >= from && value <= to
    ? value
    : refuse("invalid-option", which, `is no number from ${from} to ${to}`);
}

function readThreshold(completion: TraceOptions["completion"]): number {
  return readNumber(completion?.threshold ?? 1, 0, 1, "completion.threshold");
}

function readMilestones(given: TraceOptions["milestones"]): TrackerOptions["milestones"] {
  const options = given === false ? { at: [] } : given;
  const { at = [25, 50, 75, 100], basis = "position" } = isList(options) ? { at: options } : (options ?? {});
  if (!isList(at)) refuse("invalid-option", "milestones.at", "is no list");
  if (!bases.includes(basis)) refuse("invalid-option", "milestones.basis", `is none of ${bases.join(", ")}`);
  const marks = at.map((mark) => readNumber(mark, 0, 100, "milestones"));
  return { at: [...new Set(marks)].sort((a, b) => a - b), basis };
}

function isList(value: unknown): value is readonly number[] {
  return Array.isArray(value);
}
