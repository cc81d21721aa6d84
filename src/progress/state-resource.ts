import { TrackingError } from "../errors.ts";
import { xapi, type XapiOptions } from "../formats/xapi/format.ts";
import { readDestination } from "../trace/destination-settings.ts";
import type { DestinationOptions } from "../trace/options.ts";
import type { RemoteProgress } from "../trace/remote-progress.ts";
import { browserEffects } from "../transport/outbox-effects.ts";
import { shareProgress } from "./share-progress.ts";
import { createStateClient } from "./state-client.ts";
import { openStateCopy } from "./state-copy.ts";

/** Which LRS keeps the progress: spelled as the destination that gets the records. */
export type StateResourceOptions = Pick<
  DestinationOptions,
  "allowInsecure" | "auth" | "endpoint" | "key" | "secret" | "timeoutMs"
> &
  Pick<XapiOptions, "version">;

/**
 * Keeps progress in the State resource of an LRS, beside the browser's own copy, so that a learner goes on at another
 * device: `{ endpoint, key, secret, resume: "auto", progress: stateResource({ endpoint, key, secret }) }`. A launched page
 * gives the launch's endpoint and credential. Never throws: what is wrong with the options stops the trace that they
 * are given to, as any wrong option does.
 */
export function stateResource(options: StateResourceOptions): RemoteProgress {
  return {
    share: (parts) => {
      const { version, ...given } = options;
      const format = { ...xapi({ version }), path: "activities/state" };
      const server = readDestination({ ...given, format }, "progress.");
      const { headers } = server.pack([], "");
      const client = createStateClient(server, headers, {
        ...browserEffects,
        ...parts.delivery,
        startTimer: parts.startTimer,
      });
      const { origin, pathname } = new URL(server.url);
      const which = origin + pathname;
      const fail = (why: string): void => {
        const message = `Progress at ${which} cannot be shared: ${why}.`;
        parts.fail(new TrackingError("progress-unavailable", message, { which }));
      };
      const shared = shareProgress((about) => openStateCopy(about, client, fail), parts);
      return {
        ...shared,
        discard: () => {
          shared.discard();
          client.abort();
        },
      };
    },
  };
}
