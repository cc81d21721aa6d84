import { randomUUID } from "node:crypto";
import { unwrapAlternateRequest } from "../lrs/alternate-request.ts";
import type { Answer } from "../lrs/answer.ts";
import { answerLrs } from "../lrs/lrs.ts";
import { createStateStore } from "../lrs/state-store.ts";
import type { StatementStore, StoredStatement } from "../lrs/statement-store.ts";
import type { JudgedRequest } from "../recording-server.ts";
import { createFetchUrl } from "./fetch-url.ts";
import { guard } from "./guard.ts";
import { LAUNCH_DATA, launchData, PREFERENCES } from "./launch-data.ts";
import type { Launch, LaunchOptions } from "./launch.ts";
import { abandonedStatement, launchedStatement, satisfiedStatement } from "./lms-statements.ts";
import { makeLaunch } from "./make-launch.ts";
import { createOwnClient } from "./own-client.ts";
import { readStatement } from "./reading.ts";
import type { Reading } from "./reading.ts";
import type { Standing } from "./standing.ts";
import { standingOf, stateOf } from "./standing.ts";

const fetchPath = "/fetch/";
const lrsPath = "/xapi/";

/** What the LMS needs of the world. */
export interface LmsSurroundings {
  readonly store: StatementStore;
  readonly graceMs: number;
  readonly now: () => Date;
}

/** A learning system without its server: it launches, and answers what the launched say. */
export interface LmsCore {
  readonly launch: (options: LaunchOptions, lmsUrl: string) => Standing;
  readonly launches: () => readonly Standing[];
  readonly judge: (request: JudgedRequest) => Answer;
  /** What the header `Authorization` may say, and the name of it in a log; grows with the launches. */
  readonly authorizations: ReadonlyMap<string, string>;
  readonly forget: () => void;
}

export function isLmsPath(path: string): boolean {
  return path.startsWith(fetchPath) || path.startsWith(lrsPath);
}

export function createLmsCore({ store, graceMs, now }: LmsSurroundings): LmsCore {
  const states = createStateStore();
  const launches: Launch[] = [];
  const authorizations = new Map<string, string>();
  const answerFetch = createFetchUrl();
  const ownAuthorization = `Basic ${btoa(`lms:${randomUUID()}`)}`;
  const answer: Parameters<typeof createOwnClient>[0] = (request) =>
    answerLrs(request, {
      store,
      states,
      now,
      newId: randomUUID,
      authorizations: new Set([...authorizations.keys(), ownAuthorization]),
    });
  const own = createOwnClient(answer, ownAuthorization);
  const heldOf = (registration: string): readonly StoredStatement[] =>
    store.all().filter((statement) => readStatement(statement).context["registration"] === registration);

  /** A registration runs once at a time: what did not terminate before is given up. */
  function abandon(launch: Launch): void {
    const held = heldOf(launch.terms.registration);
    if (["terminated", "abandoned"].includes(stateOf(launch, held))) return;
    const heard = held
      .map(readStatement)
      .filter(({ sessionId }) => sessionId === launch.terms.sessionId)
      .map(({ at }) => at);
    own.postStatement(abandonedStatement(launch, Math.max(...heard) - Math.min(...heard)));
  }

  function prepare(launch: Launch, preferences: LaunchOptions["preferences"]): void {
    const { actor, registration, activityId } = launch.terms;
    const agent = JSON.stringify({ objectType: "Agent", ...actor });
    const parameters = { activityId, agent, registration, stateId: LAUNCH_DATA };
    own.putDocument("activities/state", parameters, launchData(launch));
    if (preferences) own.putDocument("agents/profile", { agent, profileId: PREFERENCES }, preferences);
    own.postStatement(launchedStatement(launch));
    satisfy(launch);
  }

  function satisfy(launch: Launch): void {
    const isOfCourse = ({ objectId }: Reading): boolean => objectId === launch.courseId;
    const held = heldOf(launch.terms.registration);
    const isSaid = held.map(readStatement).some(isOfCourse);
    if (launch.kind === "cmi5" && !isSaid && standingOf(launch, held).isSatisfied)
      own.postStatement(satisfiedStatement(launch, launch.courseId));
  }

  function judgeLrs(request: JudgedRequest): Answer {
    const received = { ...request, resource: request.path.slice(lrsPath.length) };
    const meant = unwrapAlternateRequest(received);
    if ("status" in meant) return meant;
    const launch = launches.find(({ token }) => meant.headers["authorization"] === `Basic ${token}`);
    if (launch?.kind !== "cmi5") return answer(meant);
    const held = heldOf(launch.terms.registration);
    const refusal = guard(meant, launch, { held, now: now(), graceMs });
    if (refusal) return refusal;
    const given = answer(meant);
    if (given.status < 300) satisfy(launch);
    return given;
  }

  return {
    authorizations,
    launch(options, lmsUrl) {
      const ofRegistration = launches.filter(({ terms }) => terms.registration === options.registration);
      const former = ofRegistration.at(-1);
      const launch = makeLaunch(options, { lmsUrl, number: launches.length + 1, former, newId: randomUUID });
      if (launch.kind === "cmi5") {
        for (const one of ofRegistration) abandon(one);
      }
      launches.push(launch);
      authorizations.set(`Basic ${launch.token}`, `right for launch ${launch.number}`);
      if (launch.kind === "cmi5") prepare(launch, options.preferences);
      return standingOf(launch, heldOf(launch.terms.registration));
    },
    launches: () => launches.map((launch) => standingOf(launch, heldOf(launch.terms.registration))),
    judge(request) {
      if (!request.path.startsWith(fetchPath)) return judgeLrs(request);
      const id = request.path.slice(fetchPath.length);
      return answerFetch(
        request.method,
        launches.find(({ kind, fetchId }) => kind === "cmi5" && fetchId === id),
      );
    },
    forget() {
      launches.length = 0;
      authorizations.clear();
      states.clear();
      store.clear();
    },
  };
}
