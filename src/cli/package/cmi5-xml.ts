import { escapeAttribute, escapeText } from "../../markup/escape-text.ts";
import type { CourseData } from "../../course/course-data.ts";
import { VIDEO_ACTIVITY } from "../../formats/xapi/iris.ts";
import type { CourseLaunch } from "./course-launch.ts";

/**
 * The course structure of a course with one assignable unit, which is the video. It is satisfied by being completed: the
 * default, NotApplicable, would satisfy it before anybody watched. The course's own id must differ from its unit's.
 * https://github.com/AICC/CMI-5_Spec_Current/blob/quartz/cmi5_spec.md#course_structure_data_model
 */
export function writeCmi5Xml(course: CourseData, { url, mastery }: CourseLaunch): string {
  const id = escapeAttribute(course.id);
  const score = mastery === undefined ? "" : ` masteryScore="${mastery}"`;
  return `<?xml version="1.0" encoding="utf-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="${id.replace(/\/+$/, "")}/course">
${writeTexts(course, "    ")}
  </course>
  <au id="${id}" moveOn="Completed"${score} launchMethod="AnyWindow" activityType="${VIDEO_ACTIVITY}">
${writeTexts(course, "    ")}
    <url>${escapeText(url)}</url>
  </au>
</courseStructure>
`;
}

/** Title and description, both of which the schema demands: who gave no description gets the title. */
function writeTexts({ title, description = title, language }: CourseData, indent: string): string {
  const write = (name: string, text: string): string =>
    `${indent}<${name}><langstring lang="${escapeAttribute(language)}">${escapeText(text)}</langstring></${name}>`;
  return [write("title", title), write("description", description)].join("\n");
}
