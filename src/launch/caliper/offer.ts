import type { TrackingError } from "../../errors.ts";
import { launchFault, type Tell } from "./fault.ts";
import { customFields, fieldsAt, firstSound, own } from "./fields.ts";
import type { ResolveCaliperOptions } from "./options.ts";
import { readUrl } from "./read-url.ts";
import type { AccessTokenNeed, CaliperNeed } from "./resolution.ts";

/** The Caliper endpoint service of LTI 1.3. */
export const CES_CLAIM = "https://purl.imsglobal.org/spec/lti-ces/claim/caliper-endpoint-service";
const SEND_SCOPE = "https://purl.imsglobal.org/spec/lti-ces/v1p0/scope/send";
const defaultProfileParams = ["custom_caliper_profile_url", "custom_caliper_service_url"];

/**
 * Finds where the platform takes events: the service of the standard before the older profile service. Where all that is
 * offered is broken, that is the first fault of it.
 */
export function findOffer(
  launch: unknown,
  { profileUrlParam }: ResolveCaliperOptions,
  tell: Tell,
): CaliperNeed | TrackingError | undefined {
  let broken: TrackingError | undefined;
  const refuse =
    (expected: string) =>
    (which: string): void => {
      const fault = launchFault("invalid-endpoint", which, expected);
      broken ??= fault;
      tell(fault);
    };
  const service = firstSound(
    fieldsAt(launch, [[CES_CLAIM]]),
    readService,
    refuse("an endpoint's http(s) URL with the scope to send"),
  );
  if (service) return service;
  const params = profileUrlParam ? [profileUrlParam] : defaultProfileParams;
  const url = firstSound(
    customFields(launch, params),
    readUrl,
    refuse("an http(s) URL without a credential in it"),
  );
  return url === undefined ? broken : { kind: "profile", url };
}

function readService(claim: unknown): AccessTokenNeed | undefined {
  const endpoint = readUrl(own(claim, "caliper_endpoint_url"));
  const scopes = own(claim, "scopes");
  if (endpoint === undefined || !Array.isArray(scopes) || !scopes.includes(SEND_SCOPE)) return undefined;
  return { kind: "access-token", endpoint, scope: SEND_SCOPE };
}
