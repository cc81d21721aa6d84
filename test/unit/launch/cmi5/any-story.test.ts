import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeBatch } from "../../../../demo/server/lms/rules.ts";
import { launchModes, type LaunchMode } from "../../../../demo/server/lms/launch-terms.ts";
import type { LearningEvent } from "../../../../src/events/learning-event.ts";
import type { Format } from "../../../../src/formats/format.ts";
import { xapi } from "../../../../src/formats/xapi/format.ts";
import { besideFormat } from "../../../../src/launch/cmi5/beside-format.ts";
import { oneFormat } from "../../../../src/launch/cmi5/one-format.ts";
import { writeUnit, type Unit, type UnitVerb } from "../../../../src/launch/cmi5/unit-statement.ts";
import { tellUnitStory } from "../../../../src/launch/cmi5/unit-story.ts";
import { reviewStatements } from "../../../../src/review/review-statements.ts";
import { context } from "../../../fixtures/xapi/viewing.ts";
import { beginViewing } from "../../../support/fake-viewing.ts";
import { propertyRuns } from "../../../support/property-runs.ts";
import { anyViewing, takeStep, type Step } from "../../../support/viewing-steps.ts";

const seed = 20_261_122;
const actor = { account: { homePage: "https://lms.example", name: "4711" } };
const registration = "5f3c0a52-6b0e-4d53-9a57-0c9c7e6b1d11";
const sessionKey = "https://w3id.org/xapi/cmi5/context/extensions/sessionid";
const verdicts: readonly UnitVerb[] = ["completed", "passed"];

const nothing = (): void => {};

interface Attempt {
  /** What happens in each launch of the registration. */
  readonly launches: readonly (readonly Step[])[];
  readonly layout: "beside" | "one";
  readonly mode: LaunchMode;
  readonly masteryScore: number | undefined;
  readonly tellFailed: boolean;
  readonly basis: "position" | "watched";
}

const attempts: fc.Arbitrary<Attempt> = fc.record({
  launches: fc.array(anyViewing, { minLength: 1, maxLength: 3 }),
  layout: fc.constantFrom("beside", "one"),
  mode: fc.constantFrom("Normal", ...launchModes),
  masteryScore: fc.constantFrom(undefined, 0, 0.25, 0.5, 0.8, 1),
  tellFailed: fc.boolean(),
  basis: fc.constantFrom("position", "watched"),
});

/** What the learner did in each launch. */
function watch({ launches, masteryScore: mastery, basis }: Attempt): LearningEvent[][] {
  const milestones = { at: [10, 50, 100], basis };
  const { player, events, comeBack } = beginViewing({ tracker: { milestones, mastery, threshold: 0.9 } });
  let told = 0;
  return launches.map((steps, index) => {
    if (index) comeBack();
    player.load(60);
    player.play();
    for (const step of steps) takeStep(player, step);
    player.close();
    const own = events.slice(told);
    told = events.length;
    return own;
  });
}

interface Session {
  readonly events: readonly LearningEvent[];
  readonly number: number;
  readonly saidBefore: readonly UnitVerb[];
}

/** What one launch tells of it, and under which terms. */
function tell({ layout, mode, masteryScore, tellFailed }: Attempt, session: Session) {
  const { events, number, saidBefore } = session;
  const startedAt = (events[0]?.at ?? Date.UTC(2026, 0, 1)) - 1;
  const contextTemplate = {
    contextActivities: { grouping: [{ id: "https://publisher.example/units/1" }] },
    extensions: { [sessionKey]: `session ${number}` },
  };
  const activityId = "https://lms.example/units/1";
  const unit: Unit = { actor, registration, activityId, contextTemplate, masteryScore, startedAt };
  const id = (index: number): string =>
    `00000000-0000-4000-8000-${String(1_000_000 * (number + 1) + index).padStart(12, "0")}`;
  const ids = {
    initialized: id(-1),
    completed: id(-2),
    passed: id(-3),
    failed: id(-4),
    terminated: id(-5),
  };
  const story = tellUnitStory({
    unit,
    mode,
    ids,
    tellFailed,
    saidBefore,
    foreign: new Set(),
    onSaid: nothing,
  });
  const parts = { base: xapi(), unit, ids, story, sayAnew: () => [], onBegin: nothing, onLate: nothing };
  const format: Format = layout === "one" ? oneFormat(parts) : besideFormat(parts);
  const isBeside = layout === "beside";
  let viewing = "";
  const own = events.flatMap((event, index) => {
    const name = id(index);
    if (event.type === "session-started") viewing = name;
    if (index === events.length - 1) story.leave();
    return format.write(event, { ...context, actor, registration, id: name, session: viewing }) ?? [];
  });
  const begun = isBeside ? [writeUnit(unit, "initialized", { id: ids.initialized, at: startedAt })] : [];
  const ended = isBeside ? story.finish((events.at(-1)?.at ?? startedAt) + 1) : [];
  const statements = JSON.parse(JSON.stringify([begun, own, ended].flat()));
  const terms = {
    actor,
    registration,
    sessionId: `session ${number}`,
    activityId,
    mode,
    masteryScore,
    contextTemplate,
  };
  return { statements, terms };
}

const isAscending = (statements: readonly { readonly timestamp: string }[]): boolean =>
  statements.every(
    ({ timestamp }, index) => index === 0 || timestamp > (statements[index - 1]?.timestamp ?? ""),
  );

const unitSays = (statements: readonly unknown[], verb: UnitVerb): number =>
  statements.filter((statement) => {
    const text = JSON.stringify(statement);
    return text.includes(`verbs/${verb}"`) && text.includes("categories/cmi5");
  }).length;

describe("the story of a registration", () => {
  it("CMI-7: is one that a learning system takes, its times strictly in order, whatever the learner does, however it is launched", () => {
    fc.assert(
      fc.property(attempts, (attempt) => {
        const held: unknown[] = [];
        for (const [number, events] of watch(attempt).entries()) {
          const saidBefore = verdicts.filter((verb) => unitSays(held, verb));
          const { statements, terms } = tell(attempt, { events, number, saidBefore });
          expect(judgeBatch(statements, terms, held)).toBeUndefined();
          expect(isAscending(statements)).toBe(true);
          expect(reviewStatements(statements)).toEqual([]);
          held.push(...statements);
          if (attempt.layout === "beside") expect(unitSays(statements, "terminated")).toBe(1);
        }
        const isNormal = attempt.mode === "Normal";
        const wasCompleted = held.some((one) => JSON.stringify(one).includes('verbs/completed"'));
        expect(unitSays(held, "completed")).toBe(wasCompleted && isNormal ? 1 : 0);
        expect(unitSays(held, "passed")).toBeLessThanOrEqual(isNormal ? 1 : 0);
      }),
      { seed, numRuns: propertyRuns(150) },
    );
  });

  it("would not be taken if the unit ended before its video", () => {
    const attempt = {
      launches: [],
      layout: "beside",
      mode: "Normal",
      masteryScore: 0.5,
      tellFailed: false,
      basis: "position",
    } as const;
    const [events = []] = watch({ ...attempt, launches: [[["watch", 5]]] });
    const { statements, terms } = tell(attempt, { events, number: 0, saidBefore: [] });
    const early = statements.map((one: { readonly verb: { readonly id: string }; readonly id: string }) =>
      one.id.endsWith("0999995") ? { ...one, timestamp: new Date(events[1]?.at ?? 0).toISOString() } : one,
    );
    expect(judgeBatch(statements, terms)).toBeUndefined();
    expect(judgeBatch(early, terms)).toMatchObject({ clause: "9.3.8" });
  });
});
