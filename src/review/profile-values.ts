import { VIDEO_EXTENSION } from "../formats/xapi/iris.ts";
import type { Rule } from "./clauses.ts";
import { error } from "./finding.ts";
import type { Finding } from "./finding.ts";
import { joinPath } from "./reading.ts";
import type { Fields } from "./reading.ts";
import { readForwardSegments } from "./segments.ts";
import { LANGUAGE_TAG, UUID_V4 } from "./text-formats.ts";

/** What a value must be, and which rule it breaks when it is not. */
interface ValueRule {
  readonly expected: string;
  readonly broken: (value: unknown) => Rule | undefined;
}

const hasThreeDecimals = (value: number): boolean => Math.round(value * 1000) / 1000 === value;
const isShare = (value: number): boolean => value >= 0 && value <= 1;

/** A number that JSON cannot write is told by xAPI's own rule. */
const number = (rule: Rule, expected: string, holds: (value: number) => boolean): ValueRule => ({
  expected,
  broken: (value) =>
    typeof value !== "number" ? "VP-44" : Number.isFinite(value) && !holds(value) ? rule : undefined,
});
const text = (rule: Rule, expected: string, holds: (value: string) => boolean): ValueRule => ({
  expected,
  broken: (value) => (typeof value === "string" && holds(value) ? undefined : rule),
});
const flag: ValueRule = {
  expected: "true or false",
  broken: (value) => (typeof value === "boolean" ? undefined : "VP-63"),
};

const position = number("VP-37", "seconds with at most 3 decimals", (s) => s >= 0 && hasThreeDecimals(s));
const size = text("VP-65", "width x height in pixels, such as 1920x1080", (s) => /^\d+x\d+$/.test(s));
const words = text("VP-65", "a text", () => true);

const VALUE_RULES: ReadonlyMap<string, ValueRule> = new Map([
  ["time", position],
  ["time-from", position],
  ["time-to", position],
  ["progress", number("VP-38", "0 to 1 with at most 3 decimals", (s) => isShare(s) && hasThreeDecimals(s))],
  [
    "played-segments",
    text("VP-39", "pairs such as 0[.]12[,]14[.]21", (s) => readForwardSegments(s) !== undefined),
  ],
  ["length", number("VP-43", "seconds with at most 3 decimals", (s) => s > 0 && hasThreeDecimals(s))],
  [
    "completion-threshold",
    number("VP-65", "0 to 1 with at most 3 decimals", (s) => isShare(s) && hasThreeDecimals(s)),
  ],
  ["frame-rate", number("VP-65", "frames per second", (s) => s > 0)],
  ["volume", number("VP-65", "0 to 1", isShare)],
  ["cc-enabled", flag],
  ["cc-subtitle-enabled", flag],
  ["full-screen", flag],
  ["cc-subtitle-lang", text("VP-64", "an RFC 5646 tag", (s) => s === "" || LANGUAGE_TAG.test(s))],
  ["screen-size", size],
  ["video-playback-size", size],
  ["speed", text("VP-65", "a number and x, such as 1.5x", (s) => /^-?\d+(\.\d+)?x$/.test(s))],
  ["quality", words],
  ["track", words],
  ["user-agent", words],
  ["session-id", text("VP-62", "a UUID of version 4", (s) => UUID_V4.test(s))],
]);

/** Checks each of the profile's values, wherever it stands, for its type and range. */
export function* reviewValues(values: Fields, path: string): Generator<Finding> {
  for (const [name, value] of Object.entries(values)) {
    const rule = VALUE_RULES.get(name);
    const broken = value === undefined ? undefined : rule?.broken(value);
    if (rule === undefined || broken === undefined) continue;
    yield error(broken, joinPath(path, VIDEO_EXTENSION + name), `It must be ${rule.expected}.`);
  }
}
