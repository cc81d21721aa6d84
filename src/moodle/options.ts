import type { Format } from "../formats/format.ts";

/** Which component of which Moodle gets what whose records. */
export interface MoodleSite {
  /** `$CFG->wwwroot` of the site to the letter, in Moodle's pages `M.cfg.wwwroot`: without a slash at its end. */
  readonly wwwroot: string;
  /** Component that has a handler for xAPI, such as `"mod_film"`. */
  readonly component: string;
  /** Number of the user who is logged in, in Moodle's pages `M.cfg.userId`. */
  readonly userId: number | string;
  /** Writes the statements, whose actor it is told of; default `xapi()`. */
  readonly format?: Format | undefined;
}

export interface MoodleOptions extends MoodleSite {
  /**
   * Key of the login's session, in Moodle's pages `M.cfg.sesskey`. A function is asked before the first request, and once
   * more after Moodle refused what it gave. Kept in memory alone, and in no report.
   */
  readonly sesskey: string | (() => string | Promise<string>);
}

export interface MoodleTokenOptions extends MoodleSite {
  /** The learner's own token for web services; a function is asked as for a `sesskey`. Kept in memory alone. */
  readonly token: string | (() => string | Promise<string>);
}
