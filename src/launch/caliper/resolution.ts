import type { TrackingError } from "../../errors.ts";
import type { AuthOptions } from "../../trace/options.ts";

/** What needs the secret that tool and platform share, which no page may hold: a GET signed with OAuth 1. */
export interface ProfileNeed {
  readonly kind: "profile";
  /** Absolute http(s) URL of the profile service. */
  readonly url: string;
}

/** What needs the tool's private key: an access token for the endpoint, from the platform's token service. */
export interface AccessTokenNeed {
  readonly kind: "access-token";
  /** Absolute http(s) URL that events will be sent to. */
  readonly endpoint: string;
  /** The scope to ask for. */
  readonly scope: string;
}

export type CaliperNeed = ProfileNeed | AccessTokenNeed;

/** What the launch says of who and where, for `caliper({ ... })`; what it does not say is left out. */
export interface LaunchedCaliper {
  readonly sensor?: string;
  readonly base?: string;
  /** The learner, by id alone: no name and no address is taken over. */
  readonly actor?: { readonly id: string };
  /** The course. */
  readonly group?: { readonly id: string };
  /** The platform's session; nothing else of the launch is passed on. */
  readonly federatedSession?: { readonly id: string };
}

/** For a destination. */
export interface LaunchedDestination {
  readonly endpoint: string;
  readonly auth?: AuthOptions;
  /** Set where the launch named the endpoint: its credential serves this learner alone. */
  readonly perActor?: true;
}

interface Read {
  readonly caliper: LaunchedCaliper;
  /** What of the launch was there, but could not be used. */
  readonly faults: readonly TrackingError[];
}

/** What became of a launch; the list is closed. */
export type CaliperResolution =
  /** All is known that events need to be sent. */
  | (Read & {
      readonly outcome: "ready";
      readonly caliper: LaunchedCaliper & { readonly sensor: string };
      readonly destination: LaunchedDestination;
    })
  /** The launch offers an endpoint for which a secret is needed, and no function was given that asks for it. */
  | (Read & { readonly outcome: "secret-needed"; readonly need: CaliperNeed })
  /** The launch offers no endpoint, and none is configured: most platforms take no events. */
  | (Read & { readonly outcome: "absent" })
  /** What is configured or offered cannot be used. */
  | (Read & { readonly outcome: "failed"; readonly error: TrackingError });
