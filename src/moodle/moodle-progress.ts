import { TrackingError } from "../errors.ts";
import { shareProgress } from "../progress/share-progress.ts";
import { readDestination } from "../trace/destination-settings.ts";
import type { DestinationOptions } from "../trace/options.ts";
import type { RemoteProgress } from "../trace/remote-progress.ts";
import { browserEffects } from "../transport/outbox-effects.ts";
import { askMoodle } from "./ask-moodle.ts";
import { createStateCalls } from "./ask-state.ts";
import { browserMeans } from "./browser-means.ts";
import { moodle, moodleToken } from "./moodle.ts";
import { openMoodleCopy } from "./moodle-copy.ts";
import type { MoodleOptions, MoodleTokenOptions } from "./options.ts";
import { sessionDoor } from "./session-door.ts";
import { tokenDoor } from "./token-door.ts";

/** As of the destination of the records, whose component has to take states too. */
export type MoodleProgressOptions = (MoodleOptions | MoodleTokenOptions) &
  Pick<DestinationOptions, "allowInsecure" | "timeoutMs">;

/**
 * Keeps progress in a Moodle, of version 4.2 or later, beside the browser's own copy, so that a learner goes on at another
 * device: `{ ...moodle(site), resume: "auto", progress: moodleProgress(site) }`. Never throws: what is wrong with the
 * options stops the trace that they are given to, as any wrong option does.
 */
export function moodleProgress(options: MoodleProgressOptions): RemoteProgress {
  return {
    share: (parts) => {
      const site: MoodleProgressOptions = Object(options);
      const { allowInsecure, timeoutMs } = site;
      const [destination, door] =
        "token" in site ? [moodleToken(site), tokenDoor(site)] : [moodle(site), sessionDoor(site)];
      const server = readDestination({ ...destination, allowInsecure, timeoutMs }, "progress.");
      const { clock, fetch, page } = { ...browserEffects, ...parts.delivery };
      const { abort, stateOf } = createStateCalls({
        ask: askMoodle(door, { ...browserMeans, clock, fetch }),
        page,
        site,
        startTimer: parts.startTimer,
        timeoutMs: server.timeoutMs,
      });
      const which = server.url;
      const fail = (why: string): void => {
        const message = `Progress at ${which} cannot be shared: ${why}.`;
        parts.fail(new TrackingError("progress-unavailable", message, { which }));
      };
      const shared = shareProgress((about) => openMoodleCopy(stateOf(about), fail), parts);
      return {
        ...shared,
        discard: () => {
          shared.discard();
          abort();
        },
      };
    },
  };
}
