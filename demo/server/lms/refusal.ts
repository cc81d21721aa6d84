import type { Clause } from "./vocabulary.ts";
import { clauseLink } from "./vocabulary.ts";

/** Why an LMS does not take a statement. */
export interface Refusal {
  /** 403: the session takes nothing any more; 400: this statement is wrong. */
  readonly status: 400 | 403;
  /** Number of the clause of cmi5 that is broken. */
  readonly clause: Clause;
  /** What is wrong, in one sentence. */
  readonly reason: string;
  /** Address of the clause. */
  readonly link: string;
}

export function broken(clause: Clause, reason: string): Refusal {
  return { status: 400, clause, reason, link: clauseLink(clause) };
}

export function over(clause: Clause, reason: string): Refusal {
  return { status: 403, clause, reason, link: clauseLink(clause) };
}
