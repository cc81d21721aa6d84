import { TrackingError } from "../../errors.ts";
import { xapi } from "../../formats/xapi/format.ts";
import type { Cmi5Launch } from "../launch.ts";
import { askVerdicts, sayAnew, settled, type SaidBefore } from "./verdicts.ts";
import { fault } from "./fault.ts";
import { keepSession } from "./kept-session.ts";
import { clearLeavings, type Leavings } from "./leavings.ts";
import { openLms } from "./lms.ts";
import { findSession, readUnit } from "./open-unit.ts";
import { runSession } from "./run-session.ts";
import type { Cmi5Options, Cmi5Session } from "./session.ts";
import type { Surroundings } from "./surroundings.ts";
import { writeUnit, type Unit, type UnitVerb } from "./unit-statement.ts";
import { tellUnitStory } from "./unit-story.ts";

const nothingLeft: Leavings = { lost: [], verdicts: [], cutOff: [] };
const nothingAsked: SaidBefore = new Map();

/** Begins the session of a launch, or goes on with it after a reload. */
export async function startSession(
  launch: Cmi5Launch,
  options: Cmi5Options,
  around: Surroundings,
): Promise<Cmi5Session | TrackingError> {
  const { layout = "beside", tellFailed = false, version } = options;
  const report = once(options.report ?? writeToConsole);
  const { actor, activityId, registration } = launch;
  const keeper = keepSession(launch.fetch, around.storage);
  const found = await findSession(launch, keeper, around);
  if (found instanceof TrackingError) return found;
  const kept = found;
  const said = new Set(kept.said);
  const note = (...verbs: readonly UnitVerb[]): void => {
    for (const verb of verbs) said.add(verb);
    const cause = keeper.keep({ ...kept, said: [...said] });
    if (cause) report(unavailable("The launch is kept in memory only: a reload needs a new one.", cause));
  };
  note();
  // With this layout the unit has ended with its viewing, when the page that began it was left.
  if (layout === "one" && said.has("initialized")) return fault("session-over");

  const base = xapi({ version });
  const lms = openLms({ ...around, launch, token: kept.token, headers: base.pack([], "").headers });
  const laidDown = await readUnit(lms);
  if (laidDown instanceof TrackingError) return laidDown;
  const { launchData } = laidDown;
  const { contextTemplate, launchMode, masteryScore } = launchData;
  const { id, ids, startedAt } = kept;
  const unit: Unit = { actor, activityId, contextTemplate, masteryScore, registration, startedAt };

  const place = `${lms.statementsUrl} cmi5 ${registration} `;
  const [saidBefore, leavings] = await Promise.all([
    launchMode === "Normal" ? askVerdicts(lms, launchData) : nothingAsked,
    clearLeavings(around.openDatabase(), place, place + id).catch((cause: unknown) => {
      report(unavailable("What earlier launches left here cannot be looked through.", cause));
      return nothingLeft;
    }),
  ]);
  const { lost } = leavings;
  if (lost.length) report(overtaken(lost, place));
  // What is only tried out is not judged.
  const left = launchMode === "Normal" ? leavings.verdicts : [];
  const anew = { ids, left, saidBefore, unit };

  if (layout === "beside" && !said.has("initialized")) {
    const refused = await lms.tell([writeUnit(unit, "initialized", { id: ids.initialized, at: startedAt })]);
    if (refused) return refused;
    note("initialized");
    const again = sayAnew(anew, startedAt + 1);
    const unsaid = again.length ? await lms.tell(again) : undefined;
    if (unsaid) report(unsaid);
  }
  const story = tellUnitStory({
    unit,
    mode: launchMode,
    ids,
    tellFailed,
    saidBefore: [...settled(anew), ...said],
    foreign: new Set(leavings.cutOff),
    onSaid: note,
  });
  return runSession({
    sayAnew: (at) => sayAnew(anew, at),
    around,
    base,
    kept,
    launch,
    layout,
    lms,
    lost,
    note,
    report,
    laidDown,
    story,
    unit,
  });
}

const writeToConsole = (error: TrackingError): void => console.error("[playtrace]", error);

/** Reports the same thing once. */
function once(report: (error: TrackingError) => void): (error: TrackingError) => void {
  const told = new Set<string>();
  return (error) => {
    if (!told.has(error.message)) report(error);
    told.add(error.message);
  };
}

const unavailable = (message: string, cause: unknown): TrackingError =>
  new TrackingError("storage-unavailable", message, { which: "launch", cause });

const overtaken = (lost: readonly string[], place: string): TrackingError =>
  new TrackingError("records-lost", `${lost.length} records of earlier launches are lost: session-over.`, {
    which: place.trim(),
  });
