import type { AuthOptions } from "../../trace/options.ts";
import type { AccessTokenNeed, ProfileNeed } from "./resolution.ts";

/** Where a launch holds an id. */
export interface IdPlace {
  /**
   * Name of a claim, such as `"https://purl.imsglobal.org/spec/lti/claim/lis"`, or of a form field of LTI 1.1. A claim
   * with a property is read from forms as well, by the names of LTI 1.1: `lis` and `person_sourcedid` as
   * `lis_person_sourcedid`.
   */
  readonly claim: string;
  /** Such as `"person_sourcedid"`; default: the claim itself is the id. */
  readonly property?: string | undefined;
}

/** What `resolveCaliper` is to heed beside the launch. */
export interface ResolveCaliperOptions {
  /** An endpoint of your own: what the launch offers is then left alone. Learner, course and session are still read. */
  readonly direct?:
    | {
        /** Absolute http(s) URL. */
        readonly endpoint: string;
        /** As a destination takes it; default: no credential. */
        readonly auth?: AuthOptions | undefined;
      }
    | undefined;
  /** IRI of what sends. Default: the id that the profile service gives; needed where there is none. */
  readonly sensor?: string | undefined;
  /** IRI that ids begin with which are no IRIs; default: the issuer of an LTI 1.3 launch. */
  readonly base?: string | undefined;
  /**
   * First word of the `Authorization` header for an endpoint that the launch offers. Default: `"no-scheme"`, the key
   * alone, for one of a profile service, `"Bearer"` for one of the Caliper endpoint service.
   */
  readonly scheme?: string | undefined;
  /**
   * The launch's name for the URL of the profile service, with `custom_` or without. Default
   * `"custom_caliper_profile_url"`, and `"custom_caliper_service_url"` after it.
   */
  readonly profileUrlParam?: string | undefined;
  /**
   * The launch's name for the platform's session, with `custom_` or without. Default
   * `"custom_caliper_federated_session_id"`, and `"custom_caliper_session_id"` after it.
   */
  readonly federatedSessionIdParam?: string | undefined;
  /** Default: `sub`, else the form field `user_id`. */
  readonly userId?: IdPlace | undefined;
  /** Default: `id` of the context claim, else the form field `context_id`. */
  readonly contextId?: IdPlace | undefined;
  /**
   * Asks your server for what the profile service answers to a request signed with OAuth 1, and gives its JSON as it is:
   * `id`, `eventStoreUrl` and `apiKey`. Asked at once, and again where the key is refused.
   */
  readonly fetchProfile?: ((need: ProfileNeed) => Promise<unknown>) | undefined;
  /** Asks your server for an access token of LTI 1.3. Asked before the first request, and again where it is refused. */
  readonly fetchToken?: ((need: AccessTokenNeed) => Promise<string>) | undefined;
}
