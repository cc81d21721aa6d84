import { createCoursePlayer } from "./course/course-player.ts";
import { openCourse } from "./course/open-course.ts";
import { findPageParts } from "./course/page-parts.ts";
import { readCourseData } from "./course/read-course-data.ts";
import { runCourse } from "./course/run-course.ts";

void runCourse({
  course: readCourseData(document),
  page: findPageParts(document),
  player: createCoursePlayer(),
  open: openCourse,
});
