// Reviews the file that it is given, as the command does, and prints what that took as JSON.
import { readRecords } from "../../src/cli/records/read-records.ts";
import { reviewRecords } from "../../src/cli/review/review-records.ts";

const [, , path = ""] = process.argv;
const { signal } = new AbortController();
const startedMs = performance.now();
const { statements, levels } = await reviewRecords(readRecords({ from: "file", path }, { signal }), {
  source: path,
});
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
console.log(
  JSON.stringify({
    statements,
    errors: levels.error,
    elapsedMs: performance.now() - startedMs,
    cpuMs: (userCPUTime + systemCPUTime) / 1000,
    peakMb: maxRSS / 1024,
  }),
);
