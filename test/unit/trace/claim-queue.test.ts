import { describe, expect, it } from "vitest";
import type { LearningEvent } from "../../../src/events/learning-event.ts";
import { openClaimQueue, type NamedStep } from "../../../src/trace/claim-queue.ts";
import { noSession } from "../../../src/trace/event-names.ts";
import { beginWatching, tellInWords } from "../../support/fake-viewing.ts";

const about = {
  actor: { mbox: "mailto:ada@example.com" },
  activity: { id: "urn:x:1", kind: "video" },
  registration: "registration",
} as const;

/** A viewing of a minute's video that is completed after half a minute, and one step for each of its events. */
function stepsOf(): NamedStep[] {
  const { player, events, signals, state } = beginWatching(60, { tracker: { threshold: 0.5 } });
  player.watch(31);
  player.pause();
  player.close();
  const first = signals[0];
  const last = signals.at(-1);
  if (!first || !last) throw new Error("nothing was said");
  const stepOf = (event: LearningEvent, index: number): NamedStep => ({
    named: [{ event, context: { ...about, id: `${index}`, session: "session" } }],
    signal: index === events.length - 1 ? last : first,
    state: state(),
    ids: noSession,
    ended: undefined,
  });
  return events.map(stepOf);
}

const whole = ["session-started 0", "played 0", "completed 30", "paused learner 31", "session-ended 31"];

/** A queue whose claims are answered by hand. */
function stage() {
  const passed: string[] = [];
  const asked: { readonly facts: readonly string[]; readonly answer: (own: readonly string[]) => void }[] =
    [];
  const queue = openClaimQueue(
    (facts) => new Promise((answer) => asked.push({ facts, answer })),
    ({ named }) => passed.push(...named.map(({ event }) => tellInWords(event))),
  );
  /** Resolves once the queue has heard the answer. */
  const answer = async (own: readonly string[]): Promise<void> => {
    asked.at(-1)?.answer(own);
    await Promise.resolve();
  };
  return { queue, passed, asked, answer };
}

describe("openClaimQueue", () => {
  it("passes at once what nobody must claim", () => {
    const { queue, passed } = stage();
    for (const step of stepsOf().slice(0, 2)) queue.add(step);
    expect(passed).toEqual(whole.slice(0, 2));
  });

  it.each([
    ["the next step", 2],
    ["a closing", 4],
  ])("tells a step to its end before %s that a listener brings about within", (_, count) => {
    // No facts that somebody must claim.
    const steps = stepsOf().filter(({ named: [first] }) => first?.event.type !== "completed");
    const [begun, ...following] = steps.slice(0, count);
    const names = [begun, ...following].flatMap(
      (step) => step?.named.map(({ event }) => tellInWords(event)) ?? [],
    );
    const told: string[] = [];
    const queue = openClaimQueue(
      () => Promise.resolve([]),
      ({ named }) => {
        const name = named.map(({ event }) => tellInWords(event)).join();
        told.push(`begins ${name}`);
        for (const step of following.splice(0)) queue.add(step);
        told.push(`ends ${name}`);
      },
    );
    if (begun) queue.add(begun);
    expect(told).toEqual(names.flatMap((name) => [`begins ${name}`, `ends ${name}`]));
  });

  it("lets what follows a claim wait for its answer", async () => {
    const { queue, passed, asked, answer } = stage();
    for (const step of stepsOf().slice(0, 4)) queue.add(step);
    expect([passed, asked.map(({ facts }) => facts)]).toEqual([whole.slice(0, 2), [["completed"]]]);
    await answer(["completed"]);
    expect(passed).toEqual(whole.slice(0, 4));
  });

  it("does not pass what another session has claimed, and goes on", async () => {
    const { queue, passed, answer } = stage();
    for (const step of stepsOf().slice(0, 4)) queue.add(step);
    await answer([]);
    expect(passed).toEqual([...whole.slice(0, 2), whole[3]]);
  });

  it("waits for nothing where the viewing closes, and passes nothing twice when answers come", async () => {
    const { queue, passed, answer } = stage();
    for (const step of stepsOf()) queue.add(step);
    expect(passed).toEqual(whole);
    await answer(["completed"]);
    expect(passed).toEqual(whole);
  });

  it("forgets what waits when it is cleared", async () => {
    const { queue, passed, answer } = stage();
    for (const step of stepsOf().slice(0, 4)) queue.add(step);
    queue.clear();
    await answer(["completed"]);
    expect(passed).toEqual(whole.slice(0, 2));
  });
});
