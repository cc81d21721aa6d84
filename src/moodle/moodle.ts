import { sessionDemands, tokenDemands } from "../formats/moodle/demands.ts";
import { moodleFormat } from "../formats/moodle/moodle-format.ts";
import { accountOf, textOf } from "../formats/moodle/account.ts";
import type { Demand } from "../formats/format.ts";
import { xapi } from "../formats/xapi/format.ts";
import type { DestinationOptions, TraceOptions } from "../trace/options.ts";
import { askMoodle } from "./ask-moodle.ts";
import type { MoodleDoor } from "./moodle-call.ts";
import type { MoodleOptions, MoodleSite, MoodleTokenOptions } from "./options.ts";
import { postStatements } from "./post-statements.ts";
import { sessionDoor } from "./session-door.ts";
import { tokenDoor } from "./token-door.ts";

/** A destination, and the actor for the trace that has no other one: the learner as this Moodle knows them. */
export type MoodleDestination = DestinationOptions & Pick<TraceOptions, "actor">;

/**
 * A destination that posts statements to a component of the Moodle whose page this is, by the learner's own login. A wrong
 * option stops the trace that gets it, and is its error.
 */
export function moodle(options: MoodleOptions): MoodleDestination {
  const given: MoodleOptions = Object(options);
  const door = sessionDoor(given);
  return destination(given, door, sessionDemands({ ...given }, isOfThisPage(door.address)));
}

/** The same from elsewhere, by the learner's own token for Moodle's web services. */
export function moodleToken(options: MoodleTokenOptions): MoodleDestination {
  const given: MoodleTokenOptions = Object(options);
  return destination(given, tokenDoor(given), tokenDemands({ ...given }));
}

/** A server that imports Playtrace has no page. */
function isOfThisPage(address: string): boolean {
  const { origin }: { origin?: string } = globalThis;
  return origin === undefined || !URL.canParse(address) || new URL(address).origin === origin;
}

function destination(site: MoodleSite, door: MoodleDoor, demands: readonly Demand[]): MoodleDestination {
  const { component } = site;
  const account = accountOf(site);
  return {
    endpoint: door.address,
    // What waits belongs to the user: another one's visit neither sends nor reads it.
    name: `${textOf(component)} ${account.name}`,
    ...(demands.every(([, holds]) => holds) && { actor: { account } }),
    format: moodleFormat(site.format ?? xapi(), account, demands),
    send: postStatements(askMoodle(door), component, site),
    ...(component === "mod_h5pactivity" && gradesAttempts),
  };
}

/** It takes of a viewing what completes it, and begins another attempt with each: what is sent twice is counted twice. */
const gradesAttempts: Pick<DestinationOptions, "only" | "unload"> = { only: ["completed"], unload: "hold" };
