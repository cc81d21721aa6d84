import type { TrackingError } from "../errors.ts";
import type { Actor, TrackingContext } from "../events/tracking-context.ts";
import type { TrackerOptions } from "../tracker/tracker-options.ts";
import { activityRules } from "./activity.ts";
import { actorRules, readActor } from "./actor.ts";
import { between, check, flag, isFunction, isObject, mustBe, refusal, type Rule } from "./check.ts";
import { isConsent, startingConsent, type Consent } from "./consent.ts";
import { readDestination, type DestinationSettings } from "./destination-settings.ts";
import type { MilestoneOptions, TraceOptions } from "./options.ts";

/** All that one trace was told, checked and completed. */
export interface Settings extends Pick<TraceOptions, "activity" | "registration" | "debug" | "progress"> {
  readonly destinations: readonly DestinationSettings[];
  /** Of the first destination. */
  readonly origin: string;
  /** Absent: an anonymous one. */
  readonly actor: Promise<Actor> | undefined;
  /** What every record of the trace says of its circumstances. */
  readonly circumstances: Pick<TrackingContext, "language" | "platform">;
  /** As it stands at the beginning. */
  readonly consent: Consent;
  /** Whether the player shall go to the position where the learner left off; absent: never. */
  readonly resumes: ((position: number) => boolean) | undefined;
  readonly tracker: TrackerOptions;
}

const segmentsLimitBytes = 8192;
const [isPercent, percent] = between(0, 100);

const isList = (value: unknown): value is readonly number[] => Array.isArray(value);

const toMarks = (given: TraceOptions["milestones"] = {}): MilestoneOptions =>
  isList(given) ? { at: given } : given || { at: [] };

const rules: readonly Rule<TraceOptions>[] = [
  ...actorRules,
  ...activityRules,
  ["consent", isConsent, "granted, pending or denied"],
  ["completion", isObject, "an object"],
  ["completion.threshold", ...between(0, 1)],
  ["destinations", isList, "a list"],
  ["destinations", (_, { endpoint }) => !endpoint, "given without an endpoint beside it"],
  ["mastery", ...between(0, 1)],
  ["language", /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i, "a BCP 47 tag"],
  // Entries read launches before; what a script tag downloads leaves that to a file of its own.
  ["launch", () => false, "said by data-launch"],
  ["milestones", (given) => given === false || isObject(given), "false, a list or an object"],
  [
    "milestones.at",
    (_, { milestones }) => {
      const { at } = toMarks(milestones);
      return isList(at) && at.every(isPercent);
    },
    `a list of ${percent}`,
  ],
  ["milestones.basis", /^(position|reached|watched)$/, "position, reached or watched"],
  ["platform", /\S/, "a text"],
  ["progress", isObject, "an object"],
  ["registration", /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i, "a UUID"],
  ["respectGlobalPrivacyControl", ...flag],
  ["resume", (value) => isFunction(value) || value === "off" || value === "auto", "off, auto or a function"],
  ["startSession", /^(playback|ready)$/, "playback or ready"],
  ["tell", isObject, "an object"],
];

/** The settings, or the first thing that is wrong with the options. */
export function checkOptions(read: () => TraceOptions): Settings | TrackingError {
  try {
    return readOptions(read());
  } catch (cause) {
    return refusal(cause, "options");
  }
}

function readOptions(options: TraceOptions): Settings {
  mustBe(isObject(options), "options", "an object");
  check(options, rules);
  const { actor, activity, completion, debug, destinations, language, milestones, platform, tell } = options;
  const { at = [25, 50, 75, 100], basis = "position" } = toMarks(milestones);
  const { progress, registration, resume = "off", startSession = "playback" } = options;
  const given = actor && readActor(actor, options.identify);
  const read = destinations
    ? Array.from(destinations, (one, index) => readDestination(one, `destinations[${index}].`, given))
    : [readDestination(options, "", given)];
  mustBe(
    read[0] && new Set(read.map(({ id }) => id)).size === read.length,
    "destinations",
    "some, each of another endpoint, format or name",
  );
  return {
    destinations: read,
    origin: new URL(read[0].url).origin,
    actor: given?.actor,
    activity,
    registration: registration?.toLowerCase(),
    circumstances: { ...(language && { language }), ...(platform && { platform }) },
    consent: startingConsent(options),
    debug,
    progress,
    resumes: resume === "auto" ? () => true : resume === "off" ? undefined : resume,
    tracker: {
      milestones: {
        at: [...new Set(at)].sort((left, right) => left - right),
        basis,
      },
      threshold: completion?.threshold ?? 1,
      mastery: options.mastery,
      startSession,
      tellStalls: tell?.stalls === true,
      tellAutomaticQuality: tell?.automaticQuality === true,
      segmentsLimitBytes,
    },
  };
}
