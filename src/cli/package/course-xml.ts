import type { CourseData } from "../../course/course-data.ts";
import { writeCmi5Xml } from "./cmi5-xml.ts";
import type { CourseLaunch } from "./course-launch.ts";
import { writeTinCanXml } from "./tincan-xml.ts";

/** The description of a course that a learning system imports. */
export function writeCourseXml(course: CourseData, launch: CourseLaunch): string {
  return course.kind === "cmi5" ? writeCmi5Xml(course, launch) : writeTinCanXml(course, launch.url);
}
