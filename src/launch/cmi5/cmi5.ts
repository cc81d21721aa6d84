import { TrackingError } from "../../errors.ts";
import { fault } from "./fault.ts";
import { findLaunch } from "./find-launch.ts";
import type { Cmi5Options, Cmi5Session } from "./session.ts";
import type { startSession } from "./start-session.ts";
import { thisPage, type Surroundings } from "./surroundings.ts";

type Started = Promise<Cmi5Session | TrackingError>;

/** Few visits of a page are launches: what they need is loaded by those. */
const start: typeof startSession = async (...given) =>
  (await import("./start-session.ts")).startSession(...given);

/** A token is given once: whoever asks again for the same launch gets the same session. */
const started = new Map<string, Started>();

/**
 * Begins the session of the cmi5 launch that opened this page: gets its token, reads what the learning system laid down,
 * and tells it that the unit has begun. After an error that may pass it can be called again. Never rejects.
 * https://github.com/AICC/CMI-5_Spec_Current/blob/quartz/cmi5_spec.md
 */
export function cmi5(options: Cmi5Options = {}): Started {
  return cmi5In(options, thisPage, started);
}

/** The same in a page of one's own making. */
export async function cmi5In(
  options: Cmi5Options,
  openPage: () => Surroundings & { readonly address: string },
  sessions: Map<string, Started>,
): Started {
  try {
    const page = openPage();
    const launch = findLaunch(options, page.address);
    if (launch instanceof TrackingError) return launch;
    const key = launch.fetch;
    const session = sessions.get(key) ?? start(launch, options, page);
    sessions.set(key, session);
    const outcome = await session;
    if (outcome instanceof TrackingError) sessions.delete(key);
    return outcome;
  } catch (cause) {
    return fault("launch-failed", "something went wrong that no rule foresaw", cause);
  }
}
