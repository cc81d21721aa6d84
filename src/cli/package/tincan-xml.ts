import { escapeAttribute, escapeText } from "../../markup/escape-text.ts";
import type { CourseData } from "../../course/course-data.ts";
import { VIDEO_ACTIVITY } from "../../formats/xapi/iris.ts";

/**
 * The list of a Tin Can package's activities: the video, which is the one that is launched.
 * https://github.com/RusticiSoftware/launch/blob/master/lms_lrs.md
 * @param url relative to the ZIP's root, or absolute
 */
export function writeTinCanXml(
  { id, title, description = title, language }: CourseData,
  url: string,
): string {
  const lang = escapeAttribute(language);
  return `<?xml version="1.0" encoding="utf-8"?>
<tincan xmlns="http://projecttincan.com/tincan.xsd">
  <activities>
    <activity id="${escapeAttribute(id)}" type="${VIDEO_ACTIVITY}">
      <name>${escapeText(title)}</name>
      <description lang="${lang}">${escapeText(description)}</description>
      <launch lang="${lang}">${escapeText(url)}</launch>
    </activity>
  </activities>
</tincan>
`;
}
