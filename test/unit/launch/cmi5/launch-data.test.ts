import { describe, expect, it } from "vitest";
import { readLaunchData } from "../../../../src/launch/cmi5/launch-data.ts";

const contextTemplate = {
  contextActivities: { grouping: [{ id: "https://publisher.example/units/1" }] },
  extensions: { "https://w3id.org/xapi/cmi5/context/extensions/sessionid": "s1" },
};
const least = { contextTemplate, launchMode: "Normal", moveOn: "Completed" };

describe("readLaunchData", () => {
  it("takes all that a learning system lays down", () => {
    const document = {
      ...least,
      masteryScore: 0.8,
      launchParameters: "week=3",
      returnURL: "https://lms.example/courses",
      entitlementKey: { courseStructure: "a", alternate: "b" },
    };
    expect(readLaunchData(document)).toEqual(document);
  });

  it.each([
    ["nothing", undefined],
    ["a text", "{}"],
    ["a list", [least]],
    ["no template", { ...least, contextTemplate: undefined }],
    ["no mode", { ...least, launchMode: undefined }],
    ["another mode", { ...least, launchMode: "Preview" }],
  ])("refuses %s", (_, document) => {
    expect(readLaunchData(document)).toBeUndefined();
  });

  it.each([
    ["masteryScore", 1.2],
    ["masteryScore", "0.8"],
    ["returnURL", "javascript:alert(1)"],
    ["returnURL", "data:text/html,x"],
    ["returnURL", "/courses"],
    ["launchParameters", 7],
    ["entitlementKey", "key"],
  ])("goes on without a %s of %j", (name, value) => {
    expect(readLaunchData({ ...least, [name]: value })).toEqual(least);
  });

  it("takes a move-on that it does not know for none", () => {
    expect(readLaunchData({ ...least, moveOn: "Later" })).toMatchObject({ moveOn: "NotApplicable" });
  });

  it("keeps of the template's lists what is an activity", () => {
    const broken = {
      contextActivities: { grouping: [7, { id: "urn:a" }], parent: { id: "urn:b" } },
      extensions: 3,
    };
    expect(readLaunchData({ ...least, contextTemplate: broken })?.contextTemplate).toEqual({
      contextActivities: { grouping: [{ id: "urn:a" }], parent: [{ id: "urn:b" }] },
    });
  });
});
