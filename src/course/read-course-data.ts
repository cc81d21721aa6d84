import type { CourseData } from "./course-data.ts";

/** What the page says of its course. Throws where the page is not as the packaging command wrote it. */
export function readCourseData(page: Document): CourseData {
  return JSON.parse(page.querySelector("#course")?.textContent ?? "");
}
