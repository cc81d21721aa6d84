import type { TrackingError, TrackingErrorCode } from "../errors.ts";

const again = "Go back to your learning system and open the course from there.";
const refused = `Your learning system refuses what is recorded. ${again}`;
const lost = "so nothing of what you watch is recorded";

/** What a learner has to know, and can do something about. All other errors stand in the console alone. */
const notices: Partial<Readonly<Record<TrackingErrorCode, string>>> = {
  "token-refused": `Your learning system does not accept this launch any more, ${lost}. ${again}`,
  "session-over": `This session is over, ${lost} from now on. ${again}`,
  "launch-failed": `Your learning system cannot be reached, ${lost}. Check your connection. ${again}`,
  "destination-suspended": refused,
  "unexpected-answer": refused,
  "invalid-actor": `Your learning system does not say who you are, so watching may not count. ${again}`,
};

/** The page was opened as any other page is. */
export const notLaunched: string = `This course was not opened by a learning system, ${lost}. ${again}`;

/** The script of the player did not come. */
export const withoutPlayer: string = `A part of this course is missing, ${lost}.`;

/** The session was ended, and the learning system named no page to go to. */
export const left = "You have left the course. You can close this page.";

/** For what happens on the way; `undefined` where it is none of the learner's concern. */
export function noticeOf({ code }: TrackingError): string | undefined {
  return notices[code];
}

/** For why a course cannot record at all; the code is for those whom the learner asks. */
export function refusalOf(error: TrackingError): string {
  return noticeOf(error) ?? `This launch cannot be used, ${lost}. ${again} (${error.code})`;
}
