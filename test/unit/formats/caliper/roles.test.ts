import { describe, expect, it } from "vitest";
import { writeRoles } from "../../../../src/formats/caliper/roles.ts";

describe("writeRoles", () => {
  it.each([
    ["Learner", ["Learner"]],
    ["urn:lti:role:ims/lis/Learner", ["Learner"]],
    ["http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor", ["Instructor"]],
    [
      "http://purl.imsglobal.org/vocab/lis/v2/membership/Instructor#TeachingAssistant",
      ["Instructor", "Instructor#TeachingAssistant"],
    ],
    ["urn:lti:role:ims/lis/Instructor/TeachingAssistant", ["Instructor", "Instructor#TeachingAssistant"]],
  ])("C-47: writes %s in Caliper's terms", (given, roles) => {
    expect(writeRoles([given])).toEqual({ roles, others: [] });
  });

  it.each(["Student", "learner", "NonLearner", "urn:lti:sysrole:ims/lis/None"])(
    "C-47: puts %s, for which there is no term, apart",
    (given) => {
      expect(writeRoles([given])).toEqual({ roles: [], others: [given] });
    },
  );

  it("has nothing to say of nobody", () => {
    expect(writeRoles([])).toEqual({ roles: [], others: [] });
  });

  it("names each role once", () => {
    expect(writeRoles(["Learner", "urn:lti:role:ims/lis/Learner"]).roles).toEqual(["Learner"]);
  });
});
