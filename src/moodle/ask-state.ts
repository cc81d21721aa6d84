import { accountOf } from "../formats/moodle/account.ts";
import type { ProgressDocument } from "../progress/progress-copy.ts";
import type { About } from "../session/registration-store.ts";
import { byteLength } from "../transport/batch.ts";
import type { OutboxEffects } from "../transport/outbox-effects.ts";
import { faultOutcome } from "./fault-outcome.ts";
import type { AskMoodle, MoodleAnswer } from "./moodle-call.ts";
import type { MoodleSite } from "./options.ts";

/** Moodle takes letters, `_` and `-`. */
const stateId = "playtrace_progress";

/** What a function for states said, or why nobody knows; `forGood` where it would say the same again. */
export type StateAnswer = { readonly data: unknown } | { readonly why: string; readonly forGood: boolean };

/** Reads the one state of an attempt, or writes it where there is something to write. Never rejects. */
export type AskState = (document: ProgressDocument | undefined, leaving: boolean) => Promise<StateAnswer>;

export interface StateCalls {
  readonly stateOf: (about: About) => AskState;
  /** Breaks off what is under way. */
  readonly abort: () => void;
}

interface StateCallParts extends Pick<OutboxEffects, "page" | "startTimer"> {
  readonly ask: AskMoodle;
  readonly site: MoodleSite;
  readonly timeoutMs: number;
}

const noAnswer: StateAnswer = { why: "no answer", forGood: false };

/** Calls Moodle's functions for states, which it keeps by component, user, activity, registration and id. */
export function createStateCalls({ ask, page, site, startTimer, timeoutMs }: StateCallParts): StateCalls {
  const { component } = site;
  // Of an agent Moodle wants the type here, where it needs none in a statement.
  const agent = JSON.stringify({ objectType: "Agent", account: accountOf(site) });
  const underWay = new Set<AbortController>();

  const stateOf =
    ({ activity, registration }: About): AskState =>
    async (document, leaving) => {
      const stateData = document && JSON.stringify(document);
      const bytes = leaving && stateData ? byteLength(stateData) : 0;
      if (bytes > page.keepaliveRoom) return noAnswer;
      const name = stateData ? "core_xapi_post_state" : "core_xapi_get_state";
      const state = { component, activityId: activity.id, agent, stateId, registration };
      const args = { ...state, ...(stateData && { stateData }) };
      const over = new AbortController();
      const stopTimer = startTimer(() => over.abort(), timeoutMs);
      page.keepaliveRoom -= bytes;
      underWay.add(over);
      try {
        return answerOf(await ask({ name, args, leaving, signal: over.signal }));
      } catch {
        // Offline, refused or timed out: the browser's own copy serves.
        return noAnswer;
      } finally {
        stopTimer();
        underWay.delete(over);
        page.keepaliveRoom += bytes;
      }
    };

  return {
    stateOf,
    abort: () => {
      for (const one of underWay) one.abort();
    },
  };
}

function answerOf(answer: MoodleAnswer): StateAnswer {
  if (answer.kind === "data") return answer;
  const { kind, reason } = answer.kind === "fault" ? faultOutcome(answer) : answer;
  return { why: reason, forGood: kind !== "retry" };
}
