import type { TrackingError, TrackingErrorCode } from "../errors.ts";
import { isIri } from "../trace/check.ts";
import { launchFault } from "./caliper/fault.ts";
import { readEndpoint } from "./endpoint.ts";
import type { LaunchText } from "./launch-text.ts";
import type { TinCanLaunch } from "./launch.ts";
import { readLegacyActor } from "./legacy-actor.ts";
import { decodeIri, decodePlain } from "./parameters.ts";
import { bestTag } from "./preferred-language.ts";
import { refuseLaunch } from "./refuse-launch.ts";
import { readUuid } from "./uuid-text.ts";

/** https://github.com/RusticiSoftware/launch/blob/master/lms_lrs.md */
export function readTinCan(said: LaunchText): TinCanLaunch {
  const { text } = said;
  const problems: TrackingError[] = [];

  function sound<Value>(
    name: string,
    read: (value: string) => Value | undefined,
    [code, expected]: readonly [TrackingErrorCode, string],
  ): Value | undefined {
    const value = text(name);
    const found = value === undefined ? undefined : read(value);
    if (value !== undefined && found === undefined) problems.push(launchFault(code, name, expected));
    return found;
  }

  const auth = text("auth");
  const platform = text("activity_platform");
  return {
    kind: "tincan",
    endpoint: readEndpoint(said),
    token: auth === undefined ? undefined : readToken(auth),
    actor: sound("actor", readLegacyActor, ["invalid-actor", "an agent with an identifier, as JSON"]),
    registration: sound("registration", readUuid, ["invalid-registration", "a UUID"]),
    activityId: sound("activity_id", readIri, ["invalid-activity", "an IRI"]),
    platform: platform === undefined ? undefined : decodePlain(platform),
    language: sound("Accept-Language", bestTag, ["invalid-option", "a list of BCP 47 tags"]),
    grouping: sound("grouping", readIri, ["invalid-activity", "an IRI"]),
    problems,
  };
}

function readIri(value: string): string | undefined {
  const iri = decodeIri(value);
  return isIri(iri) ? iri : undefined;
}

/**
 * The credential behind the scheme, if there is a scheme at all: some systems leave it out.
 * https://www.rfc-editor.org/rfc/rfc7235#section-2.1
 */
function readToken(auth: string): string {
  const said = decodePlain(auth).trim();
  const behind = said.replace(/^(basic[\s+]\s*)+/i, "");
  // Without its scheme a space parts another scheme from its credential.
  const token = behind === said ? said : behind.replace(/\s/g, "+");
  return /^(?!basic$)[\w.~+/-]+=*$/i.test(token)
    ? token
    : refuseLaunch("invalid-launch-auth", "auth", "a value of the Basic scheme");
}
