import type { CourseData } from "../../course/course-data.ts";
import { writeCmi5Xml } from "./cmi5-xml.ts";
import { writeTinCanXml } from "./tincan-xml.ts";

/** Where a course is, and what it takes to pass it. */
export interface CourseLaunch {
  /** Relative to the ZIP's root, or absolute. */
  readonly url: string;
  /** Share, 0..1, for cmi5; `undefined`: the course cannot be passed, only completed. */
  readonly mastery?: number | undefined;
}

/** The description of a course that a learning system imports. */
export function writeCourseXml(course: CourseData, launch: CourseLaunch): string {
  return course.kind === "cmi5" ? writeCmi5Xml(course, launch) : writeTinCanXml(course, launch.url);
}
