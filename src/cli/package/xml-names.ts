import type { CourseKind } from "../../course/course-data.ts";

/** Where a learning system looks for the description of a course: at the root of the ZIP, under this very name. */
export const xmlNames: Readonly<Record<CourseKind, string>> = { cmi5: "cmi5.xml", tincan: "tincan.xml" };
