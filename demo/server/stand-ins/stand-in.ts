import type { Answer } from "../lrs/answer.ts";
import type { JudgedRequest } from "../recording-server.ts";

/**
 * A system that takes records by a wire of its own, as far as its documentation tells of it: what it takes, what it
 * refuses, and in which words. It keeps no more than a count.
 */
export interface StandIn {
  /** Beginning of all its paths, which no other's begin with. */
  readonly path: string;
  readonly answer: (request: JudgedRequest) => Answer;
  /** How many records it holds. */
  readonly held: () => number;
  readonly forget: () => void;
}

/** What a system takes for a credential: a text that is right as the whole of `Authorization`. */
export interface Credentials {
  readonly basic: string;
  readonly bearer: string;
  /** The key alone, without a scheme before it. */
  readonly bare: string;
}
