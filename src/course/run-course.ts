import { TrackingError } from "../errors.ts";
import { traceOf } from "../trace/create-trace.ts";
import type { TraceOptions } from "../trace/options.ts";
import type { Trace } from "../trace/trace.ts";
import { trackVideojsPlayer } from "../trace/videojs-plugin.ts";
import type { CourseData } from "./course-data.ts";
import type { CoursePlayer } from "./course-player.ts";
import { left, noticeOf, notLaunched, refusalOf, withoutPlayer } from "./notices.ts";
import type { OpenedCourse, Opening } from "./opened-course.ts";
import type { PageParts } from "./page-parts.ts";

export interface CourseParts {
  readonly course: CourseData;
  readonly page: PageParts;
  /** `undefined`: the script of video.js did not come. */
  readonly player: CoursePlayer | undefined;
  /** Resolves to `undefined` where there is no launch; rejects where it cannot be used. */
  readonly open: (opening: Opening) => Promise<OpenedCourse | undefined>;
}

/**
 * Opens the course as it was launched, and lets nobody play before: what is watched belongs to a session. Where there is
 * none the video plays all the same, and the page says that nothing is recorded.
 */
export async function runCourse({ course, page, player, open }: CourseParts): Promise<void> {
  if (!player) return page.tell(withoutPlayer);
  const ready = new Promise<void>((resolve) => player.ready(resolve));
  try {
    const opened = await open({ content: contentOf(course), report: (error) => tellOf(error, page) });
    await ready;
    if (opened) await watch(player, opened, page);
    else page.tell(notLaunched);
  } catch (cause) {
    console.error("[playtrace]", cause);
    page.tell(refusalOf(errorOf(cause)));
  }
  await ready;
  player.controls(true);
}

function contentOf({ id, title, description, language, threshold }: CourseData): TraceOptions {
  const inLanguage = (text: string | undefined) => (text === undefined ? undefined : { [language]: text });
  return {
    activity: { id, name: inLanguage(title), description: inLanguage(description) },
    completion: { threshold },
    resume: "auto",
  };
}

/** Resolves when the learner may play. */
async function watch(player: CoursePlayer, opened: OpenedCourse, page: PageParts): Promise<void> {
  const { known, prepare, leave } = opened;
  prepare?.(player);
  const trace = begin(player, opened);
  if (trace.error) return page.tell(refusalOf(trace.error));
  trace.on("error", (error) => tellOf(error, page));
  await known;
  if (!leave) return;
  page.offerLeaving(() => {
    player.controls(false);
    player.pause();
    void leave(trace).then(() => page.tell(left));
  });
}

function begin(player: CoursePlayer, { options, problems, heed = (same) => same }: OpenedCourse): Trace {
  const beginTrace: typeof traceOf = (adapt, ...more) =>
    traceOf(
      (report) => {
        problems.forEach(report);
        return adapt(report);
      },
      ...more,
    );
  return heed(trackVideojsPlayer(player, () => options, beginTrace));
}

function tellOf(error: TrackingError, page: PageParts): void {
  const notice = noticeOf(error);
  if (notice !== undefined) page.tell(notice);
}

const errorOf = (cause: unknown): TrackingError =>
  cause instanceof TrackingError
    ? cause
    : new TrackingError("unexpected", "The course could not be opened.", { which: "course", cause });
