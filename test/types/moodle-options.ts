/** Destinations at a Moodle, and what the compiler refuses: never run, checked by `tsc -p test`. */
import type { TraceOptions } from "../../src/index.ts";
import { moodle, moodleProgress, moodleToken, reviewForMoodle, type MoodleSite } from "../../src/moodle.ts";

const site: MoodleSite = { wwwroot: "https://moodle.example", component: "mod_film", userId: 2 };
const key = { sesskey: async (): Promise<string> => "key" };

/** They are spread as every other one is given, and name the learner where nothing else does. */
export const options: readonly TraceOptions[] = [
  { ...moodle({ ...site, ...key }), resume: "auto", progress: moodleProgress({ ...site, ...key }) },
  { destinations: [{ ...moodleToken({ ...site, token: "token" }), unload: "hold" }] },
  { ...moodleToken({ ...site, token: "token" }), progress: moodleProgress({ ...site, token: "token" }) },
];

for (const { rule } of reviewForMoodle({}, { ...site, ...key })) {
  // @ts-expect-error the rules are those of Moodle, not of xAPI
  rule satisfies "X-1";
}

// @ts-expect-error a page has the key of its session
moodle(site);
// @ts-expect-error there is no such option
moodle({ ...site, ...key, courseId: 7 });
// @ts-expect-error somebody is logged in
moodleToken({ wwwroot: site.wwwroot, component: site.component, token: "token" });
// @ts-expect-error states are kept by the same ways
moodleProgress(site);
