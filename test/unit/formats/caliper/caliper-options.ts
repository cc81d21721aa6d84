import * as fc from "fast-check";
import type { CaliperOptions } from "../../../../src/formats/caliper/options.ts";

export const sensor = "https://player.school.example/sensors/1";

/** A page that says all it can. */
export const fullOptions: CaliperOptions = {
  sensor,
  base: "https://school.example",
  edApp: { id: "https://player.school.example", name: "Player", version: "4.2.0" },
  group: {
    id: "_12_1",
    name: "Biology",
    courseNumber: "BIO-101",
    academicSession: "Spring 2026",
    dateCreated: "2026-01-01T01:00:00+01:00",
    extensions: { "acme:room": 12 },
  },
  membership: {
    id: "https://school.example/members/4711",
    roles: ["http://purl.imsglobal.org/vocab/lis/v2/membership#Learner", "urn:lti:sysrole:ims/lis/None"],
    status: "Active",
  },
  session: { id: "https://school.example/sessions/9", startedAtTime: new Date(Date.UTC(2026, 2, 4, 9)) },
  federatedSession: {
    id: "urn:uuid:c4e1d2aa-90b1-4f03-b7d5-2a7e6f1c0d99",
    messageParameters: { "https://purl.imsglobal.org/spec/lti/claim/version": "1.3.0" },
  },
  media: { mediaType: "video/mp4", dateCreated: "2024-09-02", version: "2", keywords: ["moon", "sea"] },
};

const id = fc.oneof(
  fc.constantFrom<(string | number)[]>(
    42,
    "_12_1",
    "course:42",
    "jane",
    "https://school.example/x",
    "\ud83d",
  ),
  fc.string({ minLength: 1 }).filter((text) => text.trim() !== "" && !text.includes("@")),
);
const name = fc.option(fc.string({ unit: "grapheme" }), { nil: undefined });
const entity = fc.oneof(id, fc.record({ id, name, description: name }));

/** Whatever a page may say that is not refused, and that stays within the standard. */
export const anyOptions: fc.Arbitrary<CaliperOptions> = fc.record(
  {
    sensor: fc.constant(sensor),
    version: fc.constantFrom("1.1" as const, "1.2" as const),
    actor: entity,
    anonymous: fc.boolean(),
    base: fc.constantFrom("https://school.example", "https://school.example/ids/", "urn:x-school:ids"),
    edApp: entity,
    group: entity,
    membership: fc.record({
      id,
      roles: fc.array(fc.constantFrom("Learner", "urn:lti:role:ims/lis/Mentor", "x")),
    }),
    session: entity,
    federatedSession: fc.record({ id, messageParameters: fc.constant({ roles: "Learner" }) }),
    milestoneEncoding: fc.constantFrom("view" as const, "general" as const, "off" as const),
    currentTime: fc.constantFrom("milliseconds" as const, "seconds" as const),
  },
  { requiredKeys: ["sensor"] },
);
