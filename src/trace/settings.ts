import { TrackingError } from "../errors.ts";
import type { MilestoneBasis } from "../events/learning-event.ts";
import type { TrackerOptions } from "../tracker/tracker-options.ts";
import { readActor, type KnownActor } from "./actor.ts";
import { isIri, isObject, isText, must } from "./check.ts";
import { readDestination, readNumber, type DestinationSettings } from "./destination-settings.ts";
import type { TraceOptions } from "./options.ts";

/** All that one trace was told, checked and completed. */
export interface Settings extends Pick<TraceOptions, "activity" | "registration" | "language" | "platform"> {
  readonly destinations: readonly DestinationSettings[];
  /** Absent: an anonymous one. */
  readonly actor: KnownActor | undefined;
  readonly tracker: TrackerOptions;
}

const segmentsLimitBytes = 8192;
const uuid = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i;
const languageTag = /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i;
const bases: readonly MilestoneBasis[] = ["position", "reached", "watched"];

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
  must(isObject(options), "options", "is no object");
  const { actor, activity, registration, language, platform, startSession = "playback", tell } = options;
  const { destinations, completion } = options;
  must(
    activity === undefined || typeof activity === "function" || isIri(activity?.id),
    "activity.id",
    "is no absolute IRI",
    "invalid-activity",
  );
  must(matches(registration, uuid), "registration", "is no UUID", "invalid-registration");
  must(matches(language, languageTag), "language", "is no BCP 47 tag");
  must(matches(platform, /./), "platform", "is no text");
  must(startSession === "playback" || startSession === "ready", "startSession", "is no such moment");
  must(
    destinations === undefined || (Array.isArray(destinations) && destinations[0]),
    "destinations",
    "is no list",
  );
  return {
    destinations: destinations?.map((one, index) => readDestination(one, `destinations[${index}].`)) ?? [
      readDestination(options, ""),
    ],
    actor: actor && readActor(actor, options.identify),
    activity,
    registration: registration?.toLowerCase(),
    language,
    platform,
    tracker: {
      milestones: readMilestones(options.milestones),
      threshold: readNumber(completion?.threshold ?? 1, 0, 1, "completion.threshold"),
      startSession,
      tellStalls: tell?.stalls === true,
      tellAutomaticQuality: tell?.automaticQuality === true,
      segmentsLimitBytes,
    },
  };
}

const matches = (text: unknown, shape: RegExp): boolean =>
  text === undefined || (isText(text) && shape.test(text));

function readMilestones(given: TraceOptions["milestones"]): TrackerOptions["milestones"] {
  const options = isList(given) ? { at: given } : given;
  const { at = [25, 50, 75, 100], basis = "position" } = options === false ? { at: [] } : (options ?? {});
  must(isList(at), "milestones.at", "is no list");
  must(bases.includes(basis), "milestones.basis", `is none of ${bases.join(", ")}`);
  const marks = new Set(at.map((mark) => readNumber(mark, 0, 100, "milestones.at")));
  return { at: [...marks].sort((a, b) => a - b), basis };
}

const isList = (value: unknown): value is readonly number[] => Array.isArray(value);
