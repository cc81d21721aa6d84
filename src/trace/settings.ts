import { TrackingError } from "../errors.ts";
import type { Actor, TrackingContext } from "../events/tracking-context.ts";
import type { TrackerOptions } from "../tracker/tracker-options.ts";
import { mustBeActivity } from "./activity.ts";
import { readActor } from "./actor.ts";
import { isObject, must, mustHoldObjects, mustLie, mustMatch, type Shape } from "./check.ts";
import { readDestination, type DestinationSettings } from "./destination-settings.ts";
import type { TraceOptions } from "./options.ts";

/** All that one trace was told, checked and completed. */
export interface Settings extends Pick<TraceOptions, "activity" | "registration" | "debug"> {
  readonly destinations: readonly DestinationSettings[];
  /** Absent: an anonymous one. */
  readonly actor: Promise<Actor> | undefined;
  /** What every record of the trace says of its circumstances. */
  readonly circumstances: Pick<TrackingContext, "language" | "platform">;
  readonly tracker: TrackerOptions;
}

const segmentsLimitBytes = 8192;

const shapes: Readonly<Record<string, Shape>> = {
  registration: [/^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i, "is no UUID"],
  language: [/^[a-z]{2,8}(-[a-z\d]{1,8})*$/i, "is no BCP 47 tag"],
  platform: [/\S/, "is empty or no text"],
  identify: [/^(account|mbox|mbox_sha1sum)$/, "is neither account nor mbox nor mbox_sha1sum"],
  startSession: [/^(playback|ready)$/, "is neither playback nor ready"],
};

const basisShape: typeof shapes = {
  basis: [/^(position|reached|watched)$/, "is neither position nor reached nor watched"],
};

/** The settings, or the first thing that is wrong with the options. */
export function checkOptions(read: () => TraceOptions): Settings | TrackingError {
  try {
    return readOptions(read());
  } catch (cause) {
    if (cause instanceof TrackingError) return cause;
    return new TrackingError("invalid-option", "The options cannot be read.", { which: "options", cause });
  }
}

function readOptions(options: TraceOptions): Settings {
  must(isObject(options), "options", "is no object");
  mustHoldObjects(options, ["actor", "completion", "tell"]);
  mustMatch(options, shapes);
  const { actor, activity, completion, destinations, language, platform, registration } = options;
  const { startSession = "playback", tell, debug } = options;
  if (activity !== undefined && typeof activity !== "function") mustBeActivity(activity);
  const { threshold = 1 } = completion ?? {};
  mustLie(threshold, "completion.threshold", [0, 1]);
  must(destinations === undefined || Array.isArray(destinations), "destinations", "is no list");
  must(!destinations || !options.endpoint, "endpoint", "stands beside destinations");
  const read = destinations
    ? Array.from(destinations, (one, index) => readDestination(one, `destinations[${index}].`))
    : [readDestination(options, "")];
  must(read[0], "destinations", "is empty");
  must(
    new Set(read.map(({ id }) => id)).size === read.length,
    "destinations",
    "has two of one endpoint, format and name",
  );
  return {
    destinations: read,
    actor: actor && readActor(actor, options.identify),
    activity,
    registration: registration?.toLowerCase(),
    circumstances: { ...(language && { language }), ...(platform && { platform }) },
    debug,
    tracker: {
      milestones: readMilestones(options.milestones),
      threshold,
      startSession,
      tellStalls: tell?.stalls === true,
      tellAutomaticQuality: tell?.automaticQuality === true,
      segmentsLimitBytes,
    },
  };
}

function readMilestones(given: TraceOptions["milestones"] = {}): TrackerOptions["milestones"] {
  must(given === false || isObject(given), "milestones", "is neither false nor marks");
  const options = given && (isList(given) ? { at: given } : given);
  const { at = [25, 50, 75, 100], basis = "position" } = options || { at: [] };
  must(isList(at), "milestones.at", "is no list");
  mustMatch(options || {}, basisShape, "milestones.");
  const marks = Array.from(new Set(at), (mark) => {
    mustLie(mark, "milestones.at", [0, 100]);
    return mark;
  });
  return { at: marks.sort((a, b) => a - b), basis };
}

const isList = (value: unknown): value is readonly number[] => Array.isArray(value);
