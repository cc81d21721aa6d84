import { agentKey } from "../agent-rules.ts";
import { deviation, error } from "../finding.ts";
import type { Finding } from "../finding.ts";
import { isOfCmi5 } from "../of-cmi5.ts";
import { textAt } from "../reading.ts";
import type { StatementView } from "../view.ts";
import { contentHash } from "./content-hash.ts";
import { createKeyMemory } from "./key-memory.ts";

/** What a server may change of a statement without making it another one. */
const SERVERS_OWN = new Set(["stored", "authority", "version", "timestamp", "attachments"]);

/** No duration, or one of nothing. */
const NO_TIME = /^[^1-9]*$/;

/** What a statement repeats. */
export interface Repetition {
  /** Whether it is the very same that came before, and tells nothing new. */
  readonly isRepeat: boolean;
  readonly findings: readonly Finding[];
}

/** `remembered`: how many of the latest statements, completions and durations are compared with what comes. */
export function createOnceRules(remembered: number) {
  const statements = createKeyMemory(remembered);
  const completions = createKeyMemory(remembered);
  const durations = createKeyMemory(remembered);

  function* reviewAttempt(view: StatementView, path: string): Generator<Finding> {
    const isCompletion = view.verb === "completed" && view.claimsProfile;
    const duration = textAt(view.result, "duration") ?? "";
    if (!isCompletion && NO_TIME.test(duration)) return;
    const attempt = JSON.stringify([agentKey(view.statement["actor"]), view.registration, view.activity]);
    if (isCompletion) {
      if (completions.swap(attempt, 0) !== undefined) {
        yield deviation("VP-51", path, "The registration was completed before.");
      }
    } else if (view.registration !== undefined && !isOfCmi5(view)) {
      if (durations.swap(attempt + duration, 0) !== undefined) {
        yield deviation(
          "Q-11",
          `${path}.result.duration`,
          "Another statement of the attempt tells the same time.",
        );
      }
    }
  }

  return (view: StatementView, path: string): Repetition => {
    const findings: Finding[] = [];
    if (view.id !== undefined) {
      const hash = contentHash(view.statement, SERVERS_OWN);
      const known = statements.swap(view.id, hash);
      if (known === hash) {
        const twice = deviation("X-33", `${path}.id`, "The same statement came before.");
        return { isRepeat: true, findings: [twice] };
      }
      if (known !== undefined) findings.push(error("X-33", `${path}.id`, "Another statement has this id."));
    }
    return { isRepeat: false, findings: [...findings, ...reviewAttempt(view, path)] };
  };
}
