import type { Terminal } from "./terminal.ts";

/** One command of `playtrace`. */
export interface Command {
  /** Half a sentence for the list of commands. */
  readonly summary: string;
  /** All that there is to say, for `--help`. */
  readonly help: string;
  /**
   * Rejects with a `WrongInput` where the input is wrong, and with anything else where the work failed; resolves to
   * `failed` where it was done and what it found is a failure.
   */
  readonly run: (words: readonly string[], terminal: Terminal) => Promise<"failed" | undefined>;
}
