import type { TrackingErrorCode } from "../../errors.ts";
import { isIri } from "../../formats/caliper/iri.ts";
import { launchFault, optionFault, type Tell } from "./fault.ts";
import { customFields, fieldsAt, firstSound, type Field } from "./fields.ts";
import type { IdPlace, ResolveCaliperOptions } from "./options.ts";
import { CES_CLAIM } from "./offer.ts";
import { readId } from "./read-id.ts";
import { readUrl } from "./read-url.ts";
import type { LaunchedCaliper } from "./resolution.ts";

const CONTEXT_CLAIM = "https://purl.imsglobal.org/spec/lti/claim/context";
const defaultSessionParams = ["custom_caliper_federated_session_id", "custom_caliper_session_id"];

type Paths = readonly (readonly string[])[];

/** Reads who the learner is, in which course, and in which session of the platform. */
export function readIdentities(launch: unknown, options: ResolveCaliperOptions, tell: Tell): LaunchedCaliper {
  const { sensor, federatedSessionIdParam, userId, contextId } = options;
  const reader =
    (code: TrackingErrorCode) =>
    (fields: readonly Field[]): string | undefined =>
      firstSound(fields, readId, (which) => tell(launchFault(code, which, "an id, and no e-mail address")));
  const readLearner = reader("invalid-actor");
  const readOther = reader("invalid-option");
  const fieldsOf = (name: "userId" | "contextId", paths: Paths): readonly Field[] => {
    const fields = fieldsAt(launch, paths);
    // Another id in place of the one that was asked for would make one learner two.
    if (options[name] && !fields.length)
      tell(optionFault("invalid-option", name, "a place that the launch fills"));
    return fields;
  };
  const actor = readLearner(fieldsOf("userId", userId ? pathsOf(userId) : [["sub"], ["user_id"]]));
  const group = readOther(
    fieldsOf("contextId", contextId ? pathsOf(contextId) : [[CONTEXT_CLAIM, "id"], ["context_id"]]),
  );
  const federatedSession = readOther([
    ...fieldsAt(launch, [[CES_CLAIM, "caliper_federated_session_id"]]),
    ...customFields(launch, federatedSessionIdParam ? [federatedSessionIdParam] : defaultSessionParams),
  ]);
  const base =
    options.base ??
    firstSound(fieldsAt(launch, [["iss"]]), readBase, (which) =>
      tell(launchFault("invalid-option", which, "an http(s) URL that ids can begin with")),
    );
  return {
    ...(sensor !== undefined && { sensor }),
    ...(base !== undefined && { base }),
    ...(actor !== undefined && { actor: { id: actor } }),
    ...(group !== undefined && { group: { id: group } }),
    ...(federatedSession !== undefined && { federatedSession: { id: federatedSession } }),
  };
}

/** An issuer has neither query nor fragment: https://openid.net/specs/openid-connect-core-1_0.html#IssuerIdentifier */
function readBase(issuer: unknown): string | undefined {
  const url = readUrl(issuer);
  return url && isIri(url) && !/[?#]/.test(url) ? url : undefined;
}

/** Forms name a property by its claim's last word and its own: https://www.imsglobal.org/spec/lti/v1p3/migr */
function pathsOf({ claim, property }: IdPlace): Paths {
  return property ? [[claim, property], [`${claim.replace(/^.*[/#]/, "")}_${property}`]] : [[claim]];
}
