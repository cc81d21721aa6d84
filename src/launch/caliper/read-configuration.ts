import type { TrackingError } from "../../errors.ts";
import { configurationFault } from "./fault.ts";
import { isObject, own } from "./fields.ts";

export type CaliperVersion = "1.2" | "1.1";

/** What an endpoint says of itself; what it does not say is left out. */
export interface EndpointConfiguration {
  /** Those of its versions that can be written, the newest first. */
  readonly versions?: readonly CaliperVersion[];
  /** Bytes of the events of one request. */
  readonly maxBytes?: number;
}

/** The text of the standard has the first spelling of each, its example the second. */
const SIZE = ["caliperMaximumPayloadSize", "caliper_maximum_payload_size"];
const VERSIONS = ["caliperSupportedVersions", "caliper_supported_versions"];

const written: readonly (readonly [version: CaliperVersion, context: RegExp])[] = [
  ["1.2", /^https?:\/\/purl\.imsglobal\.org\/ctx\/caliper\/v1p2\/?$/],
  ["1.1", /^https?:\/\/purl\.imsglobal\.org\/ctx\/caliper\/v1p1\/?$/],
];

/** Whether the standard means 1,000 or 1,024 is unsaid: so many fit both. */
const KILOBYTE_BYTES = 1000;
/** Of an envelope, beside its events. */
const ENVELOPE_BYTES = 500;
/** A destination's own bound: what an endpoint takes beyond it is no reason to send it. */
const MOST_BYTES = 60_000;

/** Reads the answer as a whole, or says what is wrong with it. */
export function readConfiguration(answer: unknown): EndpointConfiguration | TrackingError {
  if (!isObject(answer)) return configurationFault("the answer is no JSON object");
  const [size, versions] = [SIZE, VERSIONS].map((names) => firstOf(answer, names));
  if (size !== undefined && !(typeof size === "number" && Number.isSafeInteger(size) && size > 0))
    return configurationFault(`"${SIZE[0]}" is no number of kilobytes`);
  if (versions !== undefined && !Array.isArray(versions))
    return configurationFault(`"${VERSIONS[0]}" is no list`);
  return {
    ...(versions && { versions: readVersions(versions) }),
    ...(size && { maxBytes: Math.min(size * KILOBYTE_BYTES - ENVELOPE_BYTES, MOST_BYTES) }),
  };
}

const firstOf = (answer: unknown, names: readonly string[]): unknown =>
  names.map((name) => own(answer, name)).find((value) => value !== undefined && value !== null);

const readVersions = (listed: readonly unknown[]): readonly CaliperVersion[] =>
  written
    .filter(([, context]) => listed.some((one) => typeof one === "string" && context.test(one)))
    .map(([version]) => version);
