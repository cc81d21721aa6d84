/** Options of Caliper that the compiler must refuse, and those that it must not: never run, checked by `tsc -p test`. */
import type { Format } from "../../src/index.ts";
import { caliper } from "../../src/caliper.ts";

const sensor = "https://player.school.example";
declare const fromServer: string | undefined;

export const formats: readonly Format[] = [
  caliper({ sensor }),
  caliper({ sensor, group: 42, edApp: { id: "player", name: fromServer, version: undefined } }),
  caliper({ sensor, media: ({ id }) => ({ version: id, dateCreated: new Date(0) }) }),
];

// @ts-expect-error an envelope names its sensor
caliper({});
// @ts-expect-error there is no such version
caliper({ sensor, version: "1.0" });
// @ts-expect-error an entity has an id
caliper({ sensor, group: { name: "Biology" } });
// @ts-expect-error what is no property of a course stands in extensions
caliper({ sensor, group: { id: 42, room: 12 } });
// @ts-expect-error roles are a list
caliper({ sensor, membership: { id: 42, roles: "Learner" } });
// @ts-expect-error marks are not written that way
caliper({ sensor, milestoneEncoding: "ViewEvent" });
