import { parseJson } from "../lrs/values.ts";
import type { StoredStatement } from "../lrs/statement-store.ts";
import { createStatementStore } from "../lrs/statement-store.ts";
import type { RecordingServer } from "../recording-server.ts";
import { startRecordingServer } from "../recording-server.ts";
import type { LaunchOptions } from "./launch.ts";
import { createLmsCore, isLmsPath } from "./lms.ts";
import { readLaunchOptions } from "./read-launch-options.ts";
import type { Standing } from "./standing.ts";

const usualGraceMs = 30_000;

export interface LmsOptions {
  /** How long after its end a cmi5 session may still bring what is under way, in ms. Default 30 000. */
  readonly graceMs?: number;
  readonly now?: () => Date;
}

/** A learning system on loopback: it launches pages by cmi5 or Tin Can, and holds cmi5 sessions to their rules. */
export interface Lms extends RecordingServer {
  /** The LRS's endpoint, with its trailing slash. */
  readonly endpoint: string;
  /** Prepares a launch; `url` of what it gives is to be opened. */
  launch(options: LaunchOptions): Standing;
  /** All launches, the first one first, as they stand now. */
  launches(): readonly Standing[];
  /** What it holds, in order of arrival; its own statements too. */
  statements(): readonly StoredStatement[];
}

/** Starts an LMS on a port that the system chooses. */
export async function startLms(options: LmsOptions = {}): Promise<Lms> {
  const { graceMs = usualGraceMs, now = () => new Date() } = options;
  const store = createStatementStore();
  const core = createLmsCore({ store, graceMs, now });
  const server = await startRecordingServer({
    port: 0,
    isJudged: isLmsPath,
    judge: core.judge,
    authorizations: core.authorizations,
    store,
    routes: {
      "GET /launches": core.launches,
      "POST /launches": (body) => launch(readLaunchOptions(parseJson(body.toString()))),
    },
    forget: core.forget,
  });
  const launch = (asked: LaunchOptions): Standing => core.launch(asked, server.url);
  return {
    ...server,
    endpoint: `${server.url}/xapi/`,
    launch,
    launches: core.launches,
    statements: () => store.all(),
  };
}
