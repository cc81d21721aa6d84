import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { caliper } from "../../../src/formats/caliper/format.ts";
import { ACTIONS } from "../../../src/formats/caliper/actions.ts";
import { happeningOf } from "../../../src/formats/happening.ts";
import { TOLD_AS } from "../../../src/formats/told-as.ts";
import { toStatement } from "../../../src/formats/xapi/to-statement.ts";
import { verbIri } from "../../../src/formats/xapi/verbs.ts";
import { reviewEvent } from "../../../src/review/review-event.ts";
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

describe("TOLD_AS", () => {
  it("holds all that may happen, once each", () => {
    expect(TOLD_AS.map(({ happening }) => happening).sort()).toEqual(Object.keys(ACTIONS).sort());
  });

  it("gives a reason where a format has nothing", () => {
    const silent = TOLD_AS.filter(({ xapi, caliper: action }) => xapi === null || action === null);
    expect(silent.filter(({ why }) => why === "")).toEqual([]);
    expect(silent.length).toBeGreaterThan(5);
  });

  it("knows by which event each is told", () => {
    fc.assert(
      fc.property(anyEvent, (event) => {
        const row = TOLD_AS.find(({ happening }) => happening === happeningOf(event));
        expect(row?.event).toBe(event.type);
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
    expect(told).toEqual(TOLD_AS);
  });

  it("is the story that both formats tell of any viewing: in the same order, at the same times and places", () => {
    const viewing = fc.record({
      steps: anyViewing,
      length: fc.constantFrom(60, 8, 600),
      roughness: fc.integer(),
    });
    fc.assert(
      fc.property(viewing, ({ steps, length, roughness }) => {
        const { player, events } = beginViewing({ tracker: { milestones, threshold: 0.9 }, roughness });
        player.load(length);
        player.play();
        for (const step of steps) takeStep(player, step);
        player.close();
        let pausedAt: unknown;
        for (const event of events) {
          const row = TOLD_AS.find(({ happening }) => happening === happeningOf(event));
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
});
