import type { TrackingError } from "../../errors.ts";
import type { DestinationOptions } from "../../trace/options.ts";
import type { CaliperVersion } from "./read-configuration.ts";

/** Where a configuration is asked for, and what the page has decided itself: that wins. */
export interface ResolveEndpointOptions extends Pick<
  DestinationOptions,
  "endpoint" | "auth" | "batch" | "perActor" | "allowInsecure"
> {
  /** Default: the newest one that the endpoint takes. */
  readonly version?: CaliperVersion | undefined;
  /** Milliseconds that the answer is waited for, the credential included; default 3,000. */
  readonly timeoutMs?: number | undefined;
}

/** What an endpoint takes, as far as it is known. */
export interface EndpointResolution {
  /** For `caliper({ ... })`; without a version, the default one stands. */
  readonly caliper: Pick<ResolveEndpointOptions, "version">;
  /** For a destination: what was given, with the size of a request added. */
  readonly destination: Omit<ResolveEndpointOptions, "version" | "timeoutMs">;
  /** Why nothing was learned, or that the page's own version is none that the endpoint takes. */
  readonly error?: TrackingError;
}
