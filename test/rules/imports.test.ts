import { describe, expect, it } from "vitest";
import type { Import } from "./import-graph.ts";
import { findCycle, findImports, roomOf } from "./import-graph.ts";
import { readSources } from "./sources.ts";

/**
 * What each room may import beside itself: a room, or one file of it. Types count: who knows a type knows the
 * room that it comes from.
 */
const rooms: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  events: [],
  platform: ["src/events/player-signal.ts"],
  tracker: ["events"],
  players: ["errors", "events"],
  formats: ["errors", "events"],
  review: [
    "events",
    "src/formats/xapi/iris.ts",
    "src/formats/xapi/verbs.ts",
    "src/formats/xapi/extensions.ts",
  ],
  transport: ["errors", "platform"],
  session: ["events", "platform"],
  connection: ["src/platform/safe-url.ts", "src/transport/destination.ts", "src/transport/status-outcome.ts"],
  trace: [
    "connection",
    "errors",
    "events",
    "platform",
    "session",
    "src/players/player-adapter.ts",
    "src/players/html-media/adapter.ts",
    "src/players/videojs/player-api.ts",
    "src/players/videojs/adapter.ts",
    "src/formats/format.ts",
    "src/formats/xapi/format.ts",
    "src/tracker/advance.ts",
    "src/tracker/tracker-options.ts",
    "src/tracker/tracker-state.ts",
    "src/transport/credential.ts",
    "src/transport/delivery.ts",
    "src/transport/destination.ts",
    "src/transport/outbox.ts",
    "src/transport/outbox-store.ts",
  ],
  progress: [
    "errors",
    "events",
    "platform",
    "session",
    "trace",
    "src/formats/xapi/format.ts",
    "src/tracker/go-on.ts",
    "src/tracker/tracker-state.ts",
    "src/transport/batch.ts",
    "src/transport/destination.ts",
    "src/transport/outbox-effects.ts",
  ],
  "script-tag": [
    "errors",
    "players",
    "formats",
    "trace",
    "src/inspector/open-inspector.ts",
    "src/launch/launch-address.ts",
    "src/launch/open-launch.ts",
    "src/launch/open-tag-launch.ts",
    "src/progress/tag-progress.ts",
  ],
  launch: [
    "errors",
    "events",
    "src/formats/format.ts",
    "src/formats/caliper/iri.ts",
    "src/formats/duration.ts",
    "src/formats/xapi/context-template.ts",
    "src/formats/xapi/format.ts",
    "src/formats/xapi/iris.ts",
    "src/formats/xapi/listed.ts",
    "src/platform/indexed-db.ts",
    "src/platform/safe-url.ts",
    "src/platform/timer.ts",
    "src/platform/uuid.ts",
    "src/trace/check.ts",
    "src/trace/consent.ts",
    "src/trace/create-trace.ts",
    "src/trace/options.ts",
    "src/trace/remote-progress.ts",
    "src/trace/trace.ts",
    "src/players/player-adapter.ts",
    "src/progress/state-resource.ts",
  ],
  learningbuilder: [
    "formats",
    "src/trace/options.ts",
    "src/transport/credential.ts",
    "src/transport/destination.ts",
    "src/transport/outbox-effects.ts",
    "src/transport/retry-policy.ts",
    "src/transport/status-outcome.ts",
  ],
  moodle: [
    "errors",
    "formats",
    "src/progress/progress-copy.ts",
    "src/progress/share-progress.ts",
    "src/review/moodle/review-for-moodle.ts",
    "src/review/moodle/site.ts",
    "src/session/registration-store.ts",
    "src/trace/check.ts",
    "src/trace/destination-settings.ts",
    "src/trace/options.ts",
    "src/trace/remote-progress.ts",
    "src/transport/batch.ts",
    "src/transport/credential.ts",
    "src/transport/delivery.ts",
    "src/transport/destination.ts",
    "src/transport/outbox-effects.ts",
    "src/transport/retry-policy.ts",
    "src/transport/status-outcome.ts",
  ],
  clients: [
    "errors",
    "src/formats/xapi/statement.ts",
    "src/trace/check.ts",
    "src/trace/destination-settings.ts",
    "src/trace/options.ts",
    "src/transport/delivery.ts",
    "src/transport/destination.ts",
    "src/transport/fetch-sender.ts",
    "src/transport/outbox-effects.ts",
    "src/transport/retry-policy.ts",
    "src/transport/status-outcome.ts",
  ],
  testing: [
    "errors",
    "events",
    "src/formats/caliper/extensions.ts",
    "src/formats/caliper/versions.ts",
    "src/formats/xapi/iris.ts",
    "src/platform/timer.ts",
    "src/platform/uuid.ts",
    "src/review/reading.ts",
    "src/review/segments.ts",
    "src/tracker/advance.ts",
    "src/tracker/tracker-options.ts",
    "src/tracker/tracker-state.ts",
    "src/trace/destination-settings.ts",
    "src/trace/event-names.ts",
    "src/trace/options.ts",
    "src/trace/settings.ts",
  ],
  course: ["errors", "launch", "players", "progress", "trace"],
  markup: [],
  report: [
    "errors",
    "events",
    "markup",
    "src/formats/xapi/iris.ts",
    "src/formats/xapi/segments-text.ts",
    "src/review/reading.ts",
    "src/review/view.ts",
    "src/trace/trace.ts",
  ],
  inspector: [
    "errors",
    "events",
    "markup",
    "platform",
    "report",
    "review",
    "src/connection/connection-report.ts",
    "src/trace/trace.ts",
    "src/transport/delivery.ts",
  ],
  cli: [
    "markup",
    "report",
    "review",
    "src/course/course-data.ts",
    "src/formats/xapi/iris.ts",
    "src/platform/safe-url.ts",
  ],
};

/** Entries are the way in from outside: they may name every room, and nobody names them but another entry. */
const entries = new Set(
  [
    "index",
    "html-media",
    "videojs",
    "xapi",
    "caliper",
    "kaltura",
    "learningbuilder",
    "frames",
    "moodle",
    "platform",
    "cmi5",
    "testing",
    "inspector",
    "report",
    "heatmap",
    "script-tag",
    "script-tag-full",
    "course",
    "cli",
  ].map((name) => `src/${name}.ts`),
);

/** Packages that a file may import: none that a browser would load, but video.js where the host has it already. */
const packages: Readonly<Record<string, readonly string[]>> = {
  "src/videojs.ts": ["video.js"],
  "src/cli/package/write-zip.ts": ["yazl"],
};

/** Only commands run in Node. */
const isNodesOwn = ({ from, to }: Pick<Import, "from" | "to">): boolean =>
  roomOf(from) === "cli" && to.startsWith("node:");

function isAllowed({ from, to }: Import): boolean {
  if (!to.startsWith("src/")) return isNodesOwn({ from, to }) || (packages[from]?.includes(to) ?? false);
  if (entries.has(from)) return true;
  if (entries.has(to)) return false;
  const [here, there] = [roomOf(from), roomOf(to)];
  return here === there || (rooms[here]?.some((allowed) => allowed === there || allowed === to) ?? false);
}

const spell = ({ from, to }: Import): string => `${from} -> ${to}`;
const sources = readSources("src");
const imports = findImports(sources);

describe("imports", () => {
  it("go in the directions that the table allows", () => {
    expect(imports.filter((one) => !isAllowed(one)).map(spell)).toEqual([]);
  });

  it("lead to files that exist", () => {
    const paths = new Set(sources.map(({ path }) => path));
    expect(imports.filter(({ to }) => to.startsWith("src/") && !paths.has(to)).map(spell)).toEqual([]);
  });

  it("never go round in a circle while the program is loaded", () => {
    expect(findCycle(imports)).toBeUndefined();
  });

  it("are ruled by the table for every room that there is", () => {
    const known = new Set(sources.filter(({ path }) => !entries.has(path)).map(({ path }) => roomOf(path)));
    expect([...known].sort()).toEqual(Object.keys(rooms).sort());
  });

  it.each([
    ["src/events/segment.ts", 'import type { Trace } from "../trace/trace.ts";'],
    ["src/tracker/advance.ts", 'import { systemClock } from "../platform/clock.ts";'],
    ["src/transport/outbox.ts", 'import type { LearningEvent } from "../events/learning-event.ts";'],
    ["src/formats/xapi/format.ts", 'export * from "../../trace/options.ts";'],
    ["src/players/videojs/adapter.ts", 'import "../../tracker/advance.ts";'],
    ["src/trace/run-trace.ts", 'const late = await import("../transport/shelf.ts");'],
    ["src/trace/options.ts", 'import { xapi } from "../xapi.ts";'],
    ["src/platform/uuid.ts", 'import { v4 } from "uuid";'],
    ["src/course/course-player.ts", 'import { join } from "node:path";'],
    ["src/cli/command-line.ts", 'import { ZipFile } from "yazl";'],
  ])("are found where %s breaks the rule", (path, text) => {
    const [found] = findImports([{ path, text }]);
    expect(found && isAllowed(found)).toBe(false);
  });

  it("are found where they go round in a circle", () => {
    const files = [
      { path: "src/events/one.ts", text: 'import { two } from "./two.ts";' },
      { path: "src/events/two.ts", text: 'export { one } from "./one.ts";' },
    ];
    expect(findCycle(findImports(files))).toEqual([
      "src/events/one.ts",
      "src/events/two.ts",
      "src/events/one.ts",
    ]);
  });

  it("may go round by types alone, which load nothing", () => {
    const files = [
      { path: "src/events/one.ts", text: 'import type {\n  Two,\n} from "./two.ts";\nimport "./three.ts";' },
      { path: "src/events/two.ts", text: 'export { one } from "./one.ts";' },
    ];
    expect(findImports(files).map(({ typesOnly }) => typesOnly)).toEqual([true, false, false]);
    expect(findCycle(findImports(files))).toBeUndefined();
  });
});
