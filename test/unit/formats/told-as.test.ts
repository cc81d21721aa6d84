import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import type { LearningEvent } from "../../../src/events/learning-event.ts";
import { describe, expect, it } from "vitest";
import { caliper } from "../../../src/formats/caliper/format.ts";
import { happeningOf } from "../../../src/formats/happening.ts";
import { kalturaCaliper } from "../../../src/formats/kaltura/caliper-format.ts";
import { KALTURA_XAPI_EVENTS } from "../../../src/formats/kaltura/xapi-events.ts";
import { toStatements } from "../../../src/formats/kaltura/to-statements.ts";
import { TOLD_AS, type ToldAs } from "../../../src/formats/told-as.ts";
import { toStatement } from "../../../src/formats/xapi/to-statement.ts";
import { verbIri } from "../../../src/formats/xapi/verbs.ts";
import { reviewEvent } from "../../../src/review/review-event.ts";
import { caliperOptions } from "../../fixtures/kaltura/viewing.ts";
import { anyEvent } from "../../fixtures/xapi/any-event.ts";
import { context } from "../../fixtures/xapi/viewing.ts";
import { beginViewing } from "../../support/fake-viewing.ts";
import { propertyRuns } from "../../support/property-runs.ts";
import { anyViewing, takeStep } from "../../support/viewing-steps.ts";
import { asSent, readPosition } from "./caliper/caliper-record.ts";

const seed = 20_261_122;
const format = caliper({ sensor: "https://player.school.example" });
const milestones = { at: [0, 25, 50, 75, 100], basis: "position" } as const;
const V = "https://w3id.org/xapi/video/extensions/";

/** What a viewing tells, whatever happens in it. */
const anyStory = fc
  .record({ steps: anyViewing, length: fc.constantFrom(60, 8, 600), roughness: fc.integer() })
  .map(({ steps, length, roughness }) => {
    const { player, events } = beginViewing({ tracker: { milestones, threshold: 0.9 }, roughness });
    player.load(length);
    player.play();
    for (const step of steps) takeStep(player, step);
    player.close();
    return events;
  });

const rowOf = (event: LearningEvent): ToldAs | undefined =>
  TOLD_AS.find(({ happening }) => happening === happeningOf(event));

/** Kaltura's events by the verb or action that tells them. */
const kalturaNames: ReadonlyMap<string, string> = new Map([
  ["http://activitystrea.ms/schema/1.0/watch", "playProgress"],
  ["https://w3id.org/xapi/video/verbs/played", "play"],
  ["https://w3id.org/xapi/video/verbs/paused", "pause"],
  ["https://w3id.org/xapi/video/verbs/seeked", "seek"],
  ["http://adlnet.gov/expapi/verbs/interacted", "playbackRateChange"],
  ["Started", "Play"],
  ["Paused", "Pause"],
  ["Resumed", "Resume"],
  ["Ended", "End"],
  ["Viewed", "Still Watching"],
]);

describe("TOLD_AS", () => {
  it("holds all that may happen, once each", () => {
    expect(TOLD_AS.map(({ happening }) => happening).sort()).toEqual(Object.keys(KALTURA_XAPI_EVENTS).sort());
  });

  it("gives a reason where a format has nothing", () => {
    const silent = TOLD_AS.filter(({ xapi, caliper: action }) => xapi === null || action === null);
    expect(silent.filter(({ why }) => why === "")).toEqual([]);
    expect(silent.length).toBeGreaterThan(5);
    const unlisted = TOLD_AS.filter(
      ({ kalturaXapi: events, kalturaCaliper: event }) => !events.length || event === null,
    );
    expect(unlisted.filter(({ kalturaWhy }) => kalturaWhy === "")).toEqual([]);
    expect(unlisted.length).toBeGreaterThan(5);
  });

  it("knows by which event each is told", () => {
    fc.assert(
      fc.property(anyEvent, (event) => {
        expect(rowOf(event)?.event).toBe(event.type);
      }),
      { seed, numRuns: 500 },
    );
  });

  it("stands in docs/caliper.md as it is", () => {
    const docs = readFileSync(new URL("../../../docs/caliper.md", import.meta.url), "utf8");
    const rows = [...docs.matchAll(/^\| `([\w-]+)` +\| `([\w-]+)` +\| (\S+) +\| (\S+) +\| (.*?) *\|$/gm)];
    const told = rows.map(([, happening, event, xapi, action, why]) => ({
      happening,
      event,
      xapi: xapi === "nothing" ? null : xapi,
      caliper: action === "nothing" ? null : action,
      why,
    }));
    expect(told).toEqual(
      TOLD_AS.map(({ happening, event, xapi, caliper: action, why }) => ({
        happening,
        event,
        xapi,
        caliper: action,
        why,
      })),
    );
  });

  it("is the story that both formats tell of any viewing: in the same order, at the same times and places", () => {
    fc.assert(
      fc.property(anyStory, (events) => {
        let pausedAt: unknown;
        for (const event of events) {
          const row = rowOf(event);
          const statement = toStatement(event, context);
          const record = asSent(format.write(event, context));
          expect(statement?.verb.id).toBe(row?.xapi ? verbIri(row.xapi) : undefined);
          expect(record?.action).toBe(row?.caliper ?? undefined);
          const when = new Date(event.at).toISOString();
          const where = statement?.result?.extensions;
          if (statement) expect(statement.timestamp).toBe(when);
          if (statement && event.type === "paused") pausedAt = where?.[`${V}time`];
          if (!record) continue;
          expect(reviewEvent(record)).toEqual([]);
          expect(record.eventTime).toBe(when);
          const there = record.action === "Resumed" ? pausedAt : (where?.[`${V}time-from`] ?? event.position);
          expect(readPosition(record)).toBe(there);
          if (record.action !== "Resumed" && where && !(`${V}time-from` in where)) {
            expect(readPosition(record)).toBe(where[`${V}time`]);
          }
        }
      }),
      { seed, numRuns: propertyRuns(300) },
    );
  });

  it("is the story that both of Kaltura's formats tell of any viewing, at the same times and places", () => {
    const ofCaliper = kalturaCaliper(caliperOptions);
    fc.assert(
      fc.property(anyStory, (events) => {
        for (const event of events) {
          const row = rowOf(event);
          const percent = event.type === "milestone-reached" ? event.mark : undefined;
          const statements = toStatements(event, context, {});
          const record = asSent(ofCaliper.write(event, context));
          expect(statements.map(({ verb }) => kalturaNames.get(verb.id))).toEqual(
            percent === 0 ? [] : row?.kalturaXapi,
          );
          expect(kalturaNames.get(record?.action ?? "")).toBe(
            percent === 0 || percent === 100 ? undefined : (row?.kalturaCaliper ?? undefined),
          );
          const when = new Date(event.at).toISOString();
          for (const { timestamp, result } of statements) {
            expect(timestamp).toBe(when);
            const where = result.extensions;
            expect(where?.[`${V}time`] ?? where?.[`${V}time-to`]).toBe(event.position);
          }
          if (!record) continue;
          expect(record.eventTime).toBe(when);
          if (record.action !== "Resumed") expect(readPosition(record)).toBe(event.position);
        }
      }),
      { seed, numRuns: propertyRuns(300) },
    );
  });
});
