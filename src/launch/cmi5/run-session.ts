import type { TrackingError } from "../../errors.ts";
import type { XapiFormat } from "../../formats/xapi/format.ts";
import type { Cmi5Launch } from "../launch.ts";
import { besideFormat } from "./beside-format.ts";
import { fault } from "./fault.ts";
import type { KeptSession } from "./kept-session.ts";
import type { Lms } from "./lms.ts";
import { oneFormat } from "./one-format.ts";
import type { LaidDown } from "./open-unit.ts";
import { onPageEnd } from "./page-end.ts";
import type { Cmi5Options, Cmi5Session, LaunchedOptions, Stoppable } from "./session.ts";
import type { Surroundings } from "./surroundings.ts";
import type { UnitFormatParts } from "./unit-format.ts";
import type { Unit, UnitVerb } from "./unit-statement.ts";
import type { UnitStory } from "./unit-story.ts";

const exitPatienceMs = 3_000;

export interface SessionParts {
  readonly around: Pick<Surroundings, "goTo" | "now" | "page" | "startTimer">;
  readonly base: XapiFormat;
  readonly kept: KeptSession;
  readonly launch: Cmi5Launch;
  readonly layout: NonNullable<Cmi5Options["layout"]>;
  readonly lms: Pick<Lms, "tell">;
  /** As {@link Cmi5Session.lost}. */
  readonly lost: readonly string[];
  /** The unit has said this. */
  readonly note: (verb: UnitVerb) => void;
  readonly report: (error: TrackingError) => void;
  readonly laidDown: LaidDown;
  readonly sayAnew: UnitFormatParts["sayAnew"];
  readonly story: UnitStory;
  readonly unit: Unit;
}

/** Lives with a unit that has begun until its page is left. */
export function runSession(parts: SessionParts): Cmi5Session {
  const { around, kept, launch, layout, lms, lost, note, report, laidDown, story } = parts;
  const { launchMode: mode, masteryScore, returnURL } = laidDown.launchData;
  const { actor, activityId, endpoint, registration } = launch;
  const createFormat = layout === "one" ? oneFormat : besideFormat;
  let over: TrackingError | undefined;
  let exiting: Promise<void> | undefined;

  const end = (why?: string): void => {
    if (!over) report((over = fault("session-over", why)));
  };

  async function finish(): Promise<void> {
    // With one layout for both, the viewing's end is the unit's.
    const statements = layout === "one" ? [] : story.finish(around.now());
    const refused = statements.length ? await lms.tell(statements, true) : undefined;
    if (refused) report(refused);
  }

  const pageEnd = onPageEnd(
    {
      leaving: story.leave,
      left: () => {
        story.stay();
        void finish();
      },
      back: () => {
        if (story.isOver()) end();
      },
    },
    around.page,
  );

  /** Of one client, which asks again only where the token was refused. */
  function createAuth(): NonNullable<LaunchedOptions["auth"]> {
    let asked = false;
    const credential = (): string => {
      if (asked) end("its token is no longer accepted");
      asked = true;
      return kept.token;
    };
    return { scheme: "Basic", credential };
  }

  async function exit(traces: readonly Stoppable[]): Promise<void> {
    const late = new Promise<void>((resolve) => void around.startTimer(resolve, exitPatienceMs));
    story.leave();
    // A viewing ends before `stop` returns.
    const stopped = Promise.allSettled(traces.map(async (trace) => trace.stop()));
    story.stay();
    await Promise.race([stopped, late]);
    await Promise.race([finish(), late]);
    if (returnURL) around.goTo(returnURL);
  }

  const onBegin = (): void => {
    pageEnd.goLast();
    note("initialized");
  };

  return {
    launch,
    lost,
    mode,
    ...laidDown,
    over: () => over,
    exit: (...traces) => (exiting ??= exit(traces)),
    get options() {
      return {
        endpoint,
        actor,
        registration,
        // Each reading is for one client.
        get auth() {
          return createAuth();
        },
        // What waits belongs to one session of one learner: nobody else's visit reads or sends it.
        name: `${registration} ${kept.id}`,
        format: createFormat({ ...parts, ids: kept.ids, onBegin, onLate: end }),
        ...(layout === "one" && { activity: { id: activityId } }),
        ...(mode === "Normal" && masteryScore !== undefined && { mastery: masteryScore }),
      };
    },
  };
}
