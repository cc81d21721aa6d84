import { TrackingError } from "../errors.ts";
import { xapi, type XapiOptions } from "../formats/xapi/format.ts";
import { mustBe } from "../trace/check.ts";
import { readDestination } from "../trace/destination-settings.ts";
import type { DestinationOptions } from "../trace/options.ts";
import type { RemoteProgress } from "../trace/remote-progress.ts";
import { browserEffects } from "../transport/outbox-effects.ts";
import { shareProgress } from "./share-progress.ts";
import { createStateClient } from "./state-client.ts";
import { openStateCopy } from "./state-copy.ts";

/** Which LRS keeps the progress: spelled as a destination of records. */
export type StateResourceOptions = Pick<
  DestinationOptions,
  "allowInsecure" | "auth" | "endpoint" | "key" | "secret" | "timeoutMs"
> &
  Pick<XapiOptions, "version">;

/**
 * Keeps progress in the State resource of an LRS, beside the browser's own copy, so that a learner goes on at another
 * device: `{ endpoint, key, secret, resume: "auto", progress: stateResource() }`. Never throws: what is wrong with the
 * options stops the trace that they are given to, as any wrong option does.
 * @param options of another LRS than the one that gets the records; default: the first destination that is an LRS
 */
export function stateResource(options?: StateResourceOptions): RemoteProgress {
  return {
    besideRecords: !options,
    share: (parts) => {
      const server = options
        ? readDestination({ ...options, format: xapi({ version: options.version }) }, "progress.")
        : parts.destinations.find(({ format }) => format.path === "statements");
      mustBe(server, "progress", "given an endpoint where no destination is an LRS");
      const { headers } = server.pack([], "");
      const url = new URL(server.url);
      url.pathname = url.pathname.replace(/statements$/, "activities/state");
      const { startTimer } = parts;
      const effects = { ...browserEffects, ...parts.delivery, startTimer };
      const { abort, ask } = createStateClient({ ...server, url: url.href }, headers, effects);
      const which = url.origin + url.pathname;
      const fail = (why: string): void => {
        const message = `Progress at ${which} cannot be shared: ${why}.`;
        parts.fail(new TrackingError("progress-unavailable", message, { which }));
      };
      const shared = shareProgress((about) => openStateCopy(about, ask, fail), parts);
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
