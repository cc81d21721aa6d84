import type { SessionProgress } from "../events/registration-state.ts";
import type { NamedEvent, SessionIds } from "../session/checkpoints.ts";
import { factOf } from "../session/claims.ts";
import type { Standing } from "./live-session.ts";

/** What was born of one signal. */
export interface NamedStep extends Standing {
  readonly named: readonly NamedEvent[];
  /** Of the session that goes on afterwards. */
  readonly ids: SessionIds;
  /** The last row of the session that ended, where one did. */
  readonly ended: SessionProgress | undefined;
}

export interface ClaimQueue {
  /** A step that closes the viewing waits for nothing, and nothing that waits does so any longer. */
  readonly add: (step: NamedStep) => void;
  readonly clear: () => void;
}

/**
 * Hands steps on in their order: with facts that are told once per attempt only where this session took them.
 * @param pass must not throw
 * @param take resolves with those of the facts that are the session's own
 */
export function openClaimQueue(
  take: (facts: readonly string[], session: string) => Promise<readonly string[]>,
  pass: (step: NamedStep) => void,
): ClaimQueue {
  let steps: NamedStep[] = [];
  let asked: NamedStep | undefined;
  let passing = false;

  const claim = ({ named }: NamedStep): Promise<readonly string[]> | undefined => {
    const facts = named.flatMap(({ event }) => factOf(event) ?? []);
    return facts[0] && named[0] ? take(facts, named[0].context.session) : undefined;
  };

  const goOn = (): void => {
    // What a listener of the page does within may come back here: it waits for the step that is told.
    if (passing) return;
    if (steps.some(({ signal }) => signal.type === "close")) {
      for (const left of steps.splice(0)) {
        if (left !== asked) void claim(left);
        handOn(left);
      }
    } else work();
  };

  const handOn = (step: NamedStep): void => {
    passing = true;
    pass(step);
    passing = false;
    goOn();
  };

  const work = (): void => {
    const [step] = steps;
    if (!step || asked) return;
    const claimed = claim(step);
    if (claimed) return wait(step, claimed);
    steps.shift();
    handOn(step);
  };

  const wait = (step: NamedStep, claimed: Promise<readonly string[]>): void => {
    asked = step;
    void claimed.then((own) => {
      asked = undefined;
      if (steps[0] !== step) return;
      steps.shift();
      const isOwn = (fact: string | undefined): boolean => fact === undefined || own.includes(fact);
      handOn({ ...step, named: step.named.filter(({ event }) => isOwn(factOf(event))) });
    });
  };

  return {
    add: (step) => {
      steps.push(step);
      goOn();
    },
    clear: () => {
      steps = [];
    },
  };
}
