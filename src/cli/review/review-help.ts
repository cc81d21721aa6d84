import { sourceHelp } from "../records/read-source.ts";

/** All that `playtrace review --help` says. */
export const help = `Usage: playtrace review <file>|-|--endpoint URL [options]

Asks of statements and Caliper events what standards demand and what reports need, one by one and over the
whole story: docs/review.md names every rule. The file is a list, what an LRS answered, JSON Lines, or Caliper
envelopes; - is standard input.

  --format text|json|html   how it is told; html is a page that needs no other file. Default: text
${sourceHelp}

Ends with 0 where no finding is an error, with 1 where one is, and with 2 where the input cannot be read.`;
