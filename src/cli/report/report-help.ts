import { sourceHelp } from "../records/read-source.ts";

/** All that `playtrace report --help` says. */
export const help = `Usage: playtrace report FILE [options]
       playtrace report - [options]
       playtrace report --endpoint URL [options]

Adds up how a film is watched: how often each second was played, by how many learners, where they left, what they
played again and what they skipped, and when they completed it. Reads statements of the xAPI Video Profile: an array,
JSON Lines, or an LRS. No learner is named in a report.

  --activity IRI            the film; needed where the statements tell of several
  --format html|csv|json    default html: a page that needs no other file
  --out FILE                default: standard output

Which statements are read:
${sourceHelp}

A file that exists is not replaced. Exit status: 0 done, 1 failed, 2 wrong input, 130 interrupted.`;
