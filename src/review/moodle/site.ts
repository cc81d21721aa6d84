/** The Moodle that statements are meant for. */
export interface ReviewedSite {
  /** `$CFG->wwwroot` to the letter. */
  readonly wwwroot: string;
  /** Number of the user who is logged in; default: nobody is held against it. */
  readonly userId?: number | string | undefined;
  /** Component that gets the statements; default: none whose own rules are known. Those of `mod_h5pactivity` are. */
  readonly component?: string | undefined;
}
