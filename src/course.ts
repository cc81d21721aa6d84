import type { CourseVideojs } from "./course/course-player.ts";
import { createCoursePlayer } from "./course/course-player.ts";
import { readCourseData } from "./course/read-course-data.ts";

const videojs: CourseVideojs | undefined = Reflect.get(globalThis, "videojs");
readCourseData(document);
createCoursePlayer(videojs);
