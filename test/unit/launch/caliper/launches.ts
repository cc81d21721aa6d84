import type { CaliperResolution } from "../../../../src/launch/caliper/resolution.ts";

export const LIS = "https://purl.imsglobal.org/spec/lti/claim/lis";
export const CONTEXT = "https://purl.imsglobal.org/spec/lti/claim/context";
export const CUSTOM = "https://purl.imsglobal.org/spec/lti/claim/custom";
export const CES = "https://purl.imsglobal.org/spec/lti-ces/claim/caliper-endpoint-service";
export const SEND = "https://purl.imsglobal.org/spec/lti-ces/v1p0/scope/send";

export const profileUrl = "https://learn.example/telemetry/caliper/profile/_81_1";
export const serviceUrl = "https://lake.example/caliper/v1p2";
export const sensor = "https://player.example/sensor";

/** As a platform posts it to a tool, LTI 1.1. */
export const form = {
  lti_message_type: "basic-lti-launch-request",
  lti_version: "LTI-1p0",
  oauth_consumer_key: "school",
  user_id: "u-4711",
  lis_person_sourcedid: "school.example:4711",
  lis_person_name_full: "Ada Example",
  lis_person_contact_email_primary: "ada@school.example",
  context_id: "c-12",
  custom_caliper_profile_url: profileUrl,
  custom_caliper_federated_session_id: "https://learn.example/sessions/3e8f",
};

/** As it stands in an id token, LTI 1.3, of a platform that has a profile service. */
export const claims = {
  iss: "https://learn.example",
  sub: "a6d5c443",
  name: "Ada Example",
  email: "ada@school.example",
  [CONTEXT]: { id: "course-12", label: "BIO-101", title: "Biology" },
  [LIS]: { person_sourcedid: "school.example:4711", course_section_sourcedid: "school.example:bio-101-02" },
  [CUSTOM]: {
    caliper_profile_url: "https://learn.example/telemetry/caliper/profile",
    caliper_federated_session_id: "urn:uuid:7c5b7e9d-43c1-4ef7-9d0b-5f8a6d1c1a44",
  },
};

const service = {
  scopes: [SEND],
  caliper_endpoint_url: serviceUrl,
  caliper_federated_session_id: "urn:uuid:0f3a9d2e-8b55-4b0b-a1a3-2d6f1c7e9b10",
};

/** Of a platform that has the Caliper endpoint service. */
export const serviceClaims = { ...claims, [CUSTOM]: {}, [CES]: service };

export const withService = (changed: object): Record<string, unknown> => ({
  ...serviceClaims,
  [CES]: { ...service, ...changed },
});

/** What a profile service answers. */
export const profile = {
  id: "https://learn.example/sensors/9",
  eventStoreUrl: serviceUrl,
  apiKey: "k3y-s3cret",
};

/** All that was told, without what the caller already holds. */
export const faultsOf = ({
  faults,
}: CaliperResolution): readonly (readonly [code: string, which: string])[] =>
  faults.map(({ code, which }) => [code, which]);
