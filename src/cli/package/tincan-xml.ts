import type { CourseData } from "../../course/course-data.ts";
import { VIDEO_ACTIVITY } from "../../formats/xapi/iris.ts";
import { escapeMarkup } from "./markup.ts";

/**
 * The list of a Tin Can package's activities: the video, which is the one that is launched.
 * https://github.com/RusticiSoftware/launch/blob/master/lms_lrs.md
 * @param url relative to the ZIP's root, or absolute
 */
export function writeTinCanXml(
  { id, title, description = title, language }: CourseData,
  url: string,
): string {
  const lang = escapeMarkup(language);
  return `<?xml version="1.0" encoding="utf-8"?>
<tincan xmlns="http://projecttincan.com/tincan.xsd">
  <activities>
    <activity id="${escapeMarkup(id)}" type="${VIDEO_ACTIVITY}">
      <name>${escapeMarkup(title)}</name>
      <description lang="${lang}">${escapeMarkup(description)}</description>
      <launch lang="${lang}">${escapeMarkup(url)}</launch>
    </activity>
  </activities>
</tincan>
`;
}
