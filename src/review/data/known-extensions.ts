import { PERCENT_EXTENSION, VIDEO_EXTENSION } from "../../formats/xapi/iris.ts";

/** The maps of extensions that a statement has. */
export type ExtensionPlace = "object.definition" | "result" | "context";

/** What a registry says of an extension. */
export interface KnownExtension {
  readonly place: ExtensionPlace;
  /** What its value must be; absent where the profile's own rules look at it. */
  readonly value?: { readonly expected: string; readonly holds: (value: unknown) => boolean };
}

const CMI5_CONTEXT = "https://w3id.org/xapi/cmi5/context/extensions/";

const isText = (value: unknown): boolean => typeof value === "string";

const share = (value: unknown): boolean => typeof value === "number" && value >= 0 && value <= 1;

const percent = (value: unknown): boolean =>
  typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 100;

const ofVideo = (place: ExtensionPlace, names: readonly string[]) =>
  names.map((name) => [VIDEO_EXTENSION + name, { place }] as const);

/** https://github.com/AICC/CMI-5_Spec_Current/blob/quartz/cmi5_spec.md#963-extensions */
const ofCmi5 = (name: string, expected: string, holds: (value: unknown) => boolean) =>
  [CMI5_CONTEXT + name, { place: "context", value: { expected, holds } }] as const;

/** Extensions of the Video Profile and of cmi5. `cc-enabled` is left out: templates want it in either place. */
export const KNOWN_EXTENSIONS: ReadonlyMap<string, KnownExtension> = new Map<string, KnownExtension>([
  ...ofVideo("result", ["time", "time-from", "time-to", "progress", "played-segments"]),
  ...ofVideo("context", [
    "session-id",
    "length",
    "completion-threshold",
    "cc-subtitle-enabled",
    "cc-subtitle-lang",
    "frame-rate",
    "full-screen",
    "quality",
    "screen-size",
    "video-playback-size",
    "speed",
    "track",
    "user-agent",
    "volume",
  ]),
  [PERCENT_EXTENSION, { place: "result", value: { expected: "an integer from 0 to 100", holds: percent } }],
  ofCmi5("sessionid", "a text", isText),
  ofCmi5("masteryscore", "a number from 0 to 1", share),
  ofCmi5("launchmode", "Normal, Browse or Review", (mode) => /^(?:Normal|Browse|Review)$/.test(String(mode))),
  ofCmi5("launchurl", "a text", isText),
  ofCmi5("launchparameters", "a text", isText),
  ofCmi5("moveon", "a criterion of cmi5", (criterion) =>
    /^(?:Passed|Completed|CompletedAndPassed|CompletedOrPassed|NotApplicable)$/.test(String(criterion)),
  ),
]);
