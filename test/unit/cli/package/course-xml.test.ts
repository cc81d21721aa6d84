import { describe, expect, it } from "vitest";
import type { CourseData } from "../../../../src/course/course-data.ts";
import { writeCourseXml } from "../../../../src/cli/package/course-xml.ts";

const course: CourseData = {
  kind: "cmi5",
  id: "https://example.com/videos/42",
  title: "Photosynthesis",
  language: "en",
};

describe("writeCourseXml", () => {
  it("describes a cmi5 course of one unit, the video, that is satisfied when it is completed", () => {
    expect(writeCourseXml(course, { url: "index.html" })).toBe(`<?xml version="1.0" encoding="utf-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="https://example.com/videos/42/course">
    <title><langstring lang="en">Photosynthesis</langstring></title>
    <description><langstring lang="en">Photosynthesis</langstring></description>
  </course>
  <au id="https://example.com/videos/42" moveOn="Completed" launchMethod="AnyWindow" activityType="https://w3id.org/xapi/video/activity-type/video">
    <title><langstring lang="en">Photosynthesis</langstring></title>
    <description><langstring lang="en">Photosynthesis</langstring></description>
    <url>index.html</url>
  </au>
</courseStructure>
`);
  });

  it("says which share passes the course, where one does", () => {
    expect(writeCourseXml(course, { url: "index.html", mastery: 0.8 })).toContain(' masteryScore="0.8" ');
  });

  it("says the description that was given, in the course's language", () => {
    const told = { ...course, language: "de", description: "Wie Pflanzen essen" };
    expect(writeCourseXml(told, { url: "index.html" })).toContain(
      '<description><langstring lang="de">Wie Pflanzen essen</langstring></description>',
    );
  });

  it.each(["https://example.com/", "https://example.com/a?b=c#d", "urn:x-test:42"])(
    "gives course and unit ids of their own: %s",
    (id) => {
      const ids = [...writeCourseXml({ ...course, id }, { url: "x" }).matchAll(/ id="([^"]*)"/g)];
      expect(ids.map(([, found]) => found)).toEqual([`${id.replace(/\/$/, "")}/course`, id]);
    },
  );

  it("describes a Tin Can course as one activity, which is launched", () => {
    expect(writeCourseXml({ ...course, kind: "tincan" }, { url: "index.html" }))
      .toBe(`<?xml version="1.0" encoding="utf-8"?>
<tincan xmlns="http://projecttincan.com/tincan.xsd">
  <activities>
    <activity id="https://example.com/videos/42" type="https://w3id.org/xapi/video/activity-type/video">
      <name>Photosynthesis</name>
      <description lang="en">Photosynthesis</description>
      <launch lang="en">index.html</launch>
    </activity>
  </activities>
</tincan>
`);
  });

  it.each(["cmi5", "tincan"] as const)("writes nothing of a hostile text as markup: %s", (kind) => {
    const hostile = `"/><script>alert(1)</script>&x;<!--]]>'`;
    const written = writeCourseXml(
      { kind, id: `urn:x-test:'&`, title: hostile, description: hostile, language: "en" },
      { url: "https://example.com/?a=1&b='" },
    );
    expect(written).not.toMatch(/<script|<!--|]]>|"\/><|&x;|="[^"]*'/);
    expect(written.match(/&(?!amp;|lt;|gt;|quot;|#39;)/)).toBeNull();
  });
});
