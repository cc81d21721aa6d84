/** What a command may use of the process that runs it. */
export interface Terminal {
  /** Writes a line for who asked: standard output. */
  readonly say: (line: string) => void;
  /** Writes a line about what is wrong: standard error. */
  readonly complain: (line: string) => void;
  /** Writes over the last line of a screen; `undefined` where nobody looks on. */
  readonly draw: ((text: string) => void) | undefined;
  /** Absolute path of the folder it runs in: packages are looked for there first. */
  readonly folder: string;
  /** Aborted when the command shall stop, by Ctrl+C for one. */
  readonly signal: AbortSignal;
}
