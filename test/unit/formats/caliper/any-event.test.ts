import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { demandsOf } from "../../../../src/formats/caliper/demands.ts";
import { caliper } from "../../../../src/formats/caliper/format.ts";
import { reviewEvent } from "../../../../src/review/review-event.ts";
import { anyContext, anyEvent, anyLiveEvent } from "../../../fixtures/xapi/any-event.ts";
import { propertyRuns } from "../../../support/property-runs.ts";
import { anyOptions } from "./caliper-options.ts";

const settings = { seed: 20_261_122, numRuns: propertyRuns(600) };
const anyTold = fc.tuple(fc.oneof(anyEvent, anyLiveEvent), anyContext);

/** What is kept of a record is its text. */
const asSent = (record: object): unknown => JSON.parse(JSON.stringify(record));

describe("caliper", () => {
  it("breaks no rule of Caliper, whatever the learner did, whoever it was, whatever the page says", () => {
    fc.assert(
      fc.property(anyTold, anyOptions, ([event, context], options) => {
        const mailOnly = "mbox" in context.actor && options.actor === undefined && !options.anonymous;
        fc.pre(!mailOnly);
        expect(demandsOf(options, context.actor).filter(([, holds]) => !holds)).toEqual([]);
        const record = caliper(options).write(event, context);
        if (record) expect(reviewEvent(asSent(record))).toEqual([]);
      }),
      settings,
    );
  });

  it("packs envelopes that break none either", () => {
    const anyBatch = fc.array(anyTold, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(anyBatch, anyOptions, (told, options) => {
        const format = caliper({ ...options, actor: 4711 });
        const texts = told.flatMap(([event, context]) => {
          const record = format.write(event, context);
          return record ? [JSON.stringify(record)] : [];
        });
        fc.pre(texts.length > 0);
        const { body } = format.pack(texts, "2026-03-04T09:30:00.000Z");
        expect(reviewEvent(JSON.parse(body))).toEqual([]);
      }),
      { ...settings, numRuns: propertyRuns(200) },
    );
  });

  it("writes of a downgraded record what it would have written in 1.1", () => {
    fc.assert(
      fc.property(anyTold, anyOptions, ([event, context], given) => {
        const options = { ...given, actor: 4711 };
        const record = caliper({ ...options, version: "1.2" }).write(event, context);
        const older = caliper({ ...options, version: "1.1" }).write(event, context);
        const downgraded = record && caliper(options).downgrade?.(JSON.stringify(record));
        expect(downgraded).toBe(older && JSON.stringify(older));
      }),
      { ...settings, numRuns: propertyRuns(200) },
    );
  });
});
