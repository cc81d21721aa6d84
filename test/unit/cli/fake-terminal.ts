import type { Terminal } from "../../../src/cli/terminal.ts";

/** A terminal that writes down what it is told, and its wire for stopping. */
export interface FakeTerminal extends Terminal {
  readonly said: string[];
  readonly complained: string[];
  readonly drawn: string[];
  readonly interrupt: () => void;
}

export function createFakeTerminal(folder: string = process.cwd()): FakeTerminal {
  const said: string[] = [];
  const complained: string[] = [];
  const drawn: string[] = [];
  const interruption = new AbortController();
  return {
    said,
    complained,
    drawn,
    interrupt: () => interruption.abort(),
    say: (line) => said.push(line),
    complain: (line) => complained.push(line),
    draw: (text) => drawn.push(text),
    folder,
    signal: interruption.signal,
  };
}
