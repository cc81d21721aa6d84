import { createCoursePlayer } from "./course/course-player.ts";
import { readCourseData } from "./course/read-course-data.ts";

readCourseData(document);
createCoursePlayer();
