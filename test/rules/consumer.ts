import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../support/run-command.mjs";
import { clientFiles } from "./client-examples.ts";
import { testingFiles } from "./testing-examples.ts";

const strict = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  target: "es2022",
  lib: ["es2022", "dom"],
  types: [],
  noEmit: true,
};

const page = `
import videojs from "video.js";
import { applyPreferences, cmi5 } from "playtrace/cmi5";
import "playtrace/videojs";
import type { Trace } from "playtrace/videojs";

const player = videojs("player");
const trace: Trace = player.playtrace({
  endpoint: "https://lrs.example.com/xapi/",
  auth: { scheme: "Bearer", credential: async () => "token" },
  milestones: { at: [50, 100], basis: "watched" },
  completion: { threshold: 0.95 },
});
void cmi5({ allow: ["https://lms.example.com"] }).then((session) => {
  if (session instanceof Error) return;
  applyPreferences(player, session.preferences);
  void session.exit(player.playtrace({ ...session.options, activity: { id: "https://example.com/video" } }));
});
trace.on("event", ({ event }) => event.type === "seeked" && event.from - event.to);

// @ts-expect-error an endpoint is a text
player.playtrace({ endpoint: 4711 });
// @ts-expect-error there is no such option
player.playtrace({ endpont: "https://lrs.example.com/xapi/" });
// @ts-expect-error nothing of that name ever happens
trace.on("sent", () => undefined);
`;

const server = `
import { createTrace, defineFormat, isTrackingError, TrackingError } from "playtrace";
import type { LearningEvent, PlayerAdapter, Trace, TraceOptions } from "playtrace";
import { trackMediaElement } from "playtrace/html-media";
import { reviewStatement, reviewStatements, xapi } from "playtrace/xapi";
import type { Finding } from "playtrace/xapi";

import { caliper, resolveCaliper, resolveEndpoint, reviewEvent } from "playtrace/caliper";
import type { CaliperOptions, CaliperResolution, EndpointResolution } from "playtrace/caliper";
import { kalturaCaliper, kalturaXapi } from "playtrace/kaltura";
import type { KalturaCaliperOptions, KalturaXapiOptions } from "playtrace/kaltura";
import { learningBuilder, rabbitMq } from "playtrace/learningbuilder";
import type { PlaceHandler, RabbitMqOptions } from "playtrace/learningbuilder";
import { moodle, moodleProgress, moodleToken, reviewForMoodle } from "playtrace/moodle";
import type { MoodleFinding, MoodleOptions } from "playtrace/moodle";

const format = xapi({ version: "2.0" });
const options: TraceOptions = {
  activity: ({ url }) => ({ id: url, name: { en: "A video" } }),
  destinations: [{ endpoint: "https://lrs.example.com/xapi/", key: "key", secret: "secret", format }],
};
export const watch = (element: HTMLMediaElement): Trace => trackMediaElement(element, options);
export const watchOwn = (adapter: PlayerAdapter): Trace => createTrace(adapter, options);
export const review = (statement: unknown): readonly Finding[] => reviewStatement(statement);
export const reviewAll: typeof reviewStatements = reviewStatements;
export const code = (error: unknown): string => (isTrackingError(error) ? error.code : TrackingError.name);
const surroundings: CaliperOptions = { sensor: "https://example.com/player", version: "1.1", group: 12 };
const account: KalturaXapiOptions = { sendAccountInfoInsteadOfEmail: true };
const media = { dateCreated: "2026-01-31T12:00:00Z", dateModified: new Date(0) };
const entry: KalturaCaliperOptions = { sensor: "https://example.com/player", group: { id: 12 }, media };
export const shapes = [caliper(surroundings), kalturaXapi(account), kalturaCaliper(entry)];
const queue: RabbitMqOptions = { url: "https://mq.example.com:15671", routingKey: "xapi", key: "page", secret: "s" };
const place: PlaceHandler = (record, handler) => ({ ...record, object: { id: handler } });
export const handlers: TraceOptions = {
  destinations: [
    { ...rabbitMq(queue), unload: "hold" },
    learningBuilder({ site: "https://credentials.example.com", handler: "VideoWatched", place }),
  ],
};
const site: MoodleOptions = {
  wwwroot: "https://moodle.example.com",
  component: "mod_film",
  userId: 2,
  sesskey: () => "key",
};
export const course: TraceOptions = { ...moodle(site), resume: "auto", progress: moodleProgress(site) };
export const app: TraceOptions = { destinations: [moodleToken({ ...site, token: "token" })] };
export const reviewCourse = (statement: unknown): readonly MoodleFinding[] => reviewForMoodle(statement, site);
export const reviewLake = (event: unknown): readonly Finding[] => reviewEvent(event);
export async function ready(claims: Record<string, unknown>): Promise<TraceOptions | undefined> {
  const launch: CaliperResolution = await resolveCaliper(claims);
  if (launch.outcome !== "ready") return undefined;
  const lake: EndpointResolution = await resolveEndpoint(launch.destination);
  const written = caliper({ ...launch.caliper, ...lake.caliper });
  return { destinations: [{ format: written, ...lake.destination }] };
}
export const plain = defineFormat({
  name: "plain",
  path: "",
  success: "not-html",
  write: (event: LearningEvent) => ({ type: event.type, at: event.at }),
  pack: (records) => ({ body: records.join("\\n"), contentType: "application/x-ndjson", headers: {} }),
});
`;

const readme = readFileSync(join(root, "README.md"), "utf8");

/** The format that the README shows. */
const [, webhook = ""] = /## A format of your own[^]*?```ts\n([^]*?)```/.exec(readme) ?? [];

/** Has it write one event, and pack it. */
const runWebhook = `
import { webhook } from "./webhook.ts";
const event = { type: "played", at: 0, position: 1.5 };
const record = webhook.write(event, { id: "1", activity: { id: "https://example.com/video" } });
console.log(webhook.pack([JSON.stringify(record)], "now").body);
`;

/**
 * Two small projects that use the package as it is published, by file: a page with video.js, as a bundler sees
 * it, and a server by Node's own rules, by which video.js's types have no default export to call.
 */
export const consumerFiles: Readonly<Record<string, string>> = {
  "package.json": JSON.stringify({ type: "module" }),
  "page/page.ts": page,
  ...clientFiles,
  "page/tsconfig.json": JSON.stringify({
    compilerOptions: { ...strict, module: "esnext", moduleResolution: "bundler" },
  }),
  "server/server.ts": server,
  "server/webhook.ts": webhook,
  "server/run-webhook.mjs": runWebhook,
  "server/tsconfig.json": JSON.stringify({
    compilerOptions: { ...strict, module: "nodenext", moduleResolution: "nodenext" },
  }),
  ...testingFiles,
  "tests/tsconfig.json": JSON.stringify({
    compilerOptions: { ...strict, module: "nodenext", moduleResolution: "nodenext", types: ["node"] },
  }),
};
