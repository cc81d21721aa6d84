import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { caliper } from "../../../../src/formats/caliper/format.ts";
import { reviewEvent } from "../../../../src/review/review-event.ts";
import { context, event } from "../../../fixtures/xapi/viewing.ts";
import { fullOptions, sensor } from "./caliper-options.ts";

const sendTime = "2026-03-04T09:30:07.000Z";
const moment = event({ type: "ended" }, { position: 20 });
const newer = caliper(fullOptions);
const older = caliper({ ...fullOptions, version: "1.1" });
const newText = JSON.stringify(newer.write(moment, context));
const oldText = JSON.stringify(older.write(moment, context));
const [V1P2, V1P1] = [
  "http://purl.imsglobal.org/ctx/caliper/v1p2",
  "http://purl.imsglobal.org/ctx/caliper/v1p1",
];

describe("caliper: pack", () => {
  it("C-2, C-6: puts the very texts into a list beside sensor, time and version, and nothing else", () => {
    const { body } = newer.pack([newText, newText], sendTime);
    expect(body).toBe(
      `{"sensor":"${sensor}","sendTime":"${sendTime}","dataVersion":"${V1P2}","data":[${newText},${newText}]}`,
    );
  });

  it("C-10: is JSON, and needs no other header", () => {
    expect(newer.pack([newText], sendTime)).toMatchObject({ contentType: "application/json", headers: {} });
  });

  it.each([
    ["of 1.2 as 1.2", newer, [newText], V1P2],
    ["of 1.1 as 1.1", older, [oldText], V1P1],
    ["of 1.2 that waited as 1.1 where the page has changed its version", older, [newText], V1P1],
    ["of both as 1.1, as after a downgrade", newer, [newText, oldText], V1P1],
  ])("C-5: packs events %s", (_, format, texts, version) => {
    const envelope = JSON.parse(format.pack(texts, sendTime).body);
    expect(envelope.dataVersion).toBe(version);
    expect(envelope.data.map((one: { "@context": string }) => one["@context"])).toEqual(
      texts.map(() => version),
    );
    expect(reviewEvent(envelope)).toEqual([]);
  });
});

describe("caliper: downgrade", () => {
  it("writes what 1.1 has no property for into extensions", () => {
    const record = JSON.parse(newer.downgrade?.(newText) ?? "");
    expect(record.group).toMatchObject({
      extensions: { "acme:room": 12, "playtrace:other_identifiers": [{ identifier: "_12_1" }] },
    });
    expect(record.group).not.toHaveProperty("otherIdentifiers");
    expect(record).not.toHaveProperty("profile");
    expect(reviewEvent(record)).toEqual([]);
  });

  it("keeps id, time and the parameters of the launch as they are", () => {
    const [before, after] = [JSON.parse(newText), JSON.parse(newer.downgrade?.(newText) ?? "")];
    expect([after.id, after.eventTime, after.federatedSession]).toEqual([
      before.id,
      before.eventTime,
      before.federatedSession,
    ]);
  });

  it("has nothing older than 1.1", () => {
    expect(older.downgrade?.(oldText)).toBeNull();
  });

  it("keeps a context of the page's own before Caliper's", () => {
    const text = newText.replace(`"${V1P2}"`, `[{"acme":"https://acme.example/"},"${V1P2}"]`);
    const record = JSON.parse(newer.downgrade?.(text) ?? "");
    expect(record["@context"]).toEqual([{ acme: "https://acme.example/" }, V1P1]);
    expect(JSON.parse(newer.pack([JSON.stringify(record)], sendTime).body).dataVersion).toBe(V1P1);
  });

  it("comes to an end, whatever a page has made of the record", () => {
    const value = fc.oneof(fc.jsonValue(), fc.constantFrom(V1P1, V1P2, `say "${V1P2}"`));
    const key = fc.constantFrom("@context", "profile", "client", "host", "name", "extensions", "target");
    const anyRecord = fc.dictionary(key, fc.oneof(value, fc.dictionary(key, value)));
    fc.assert(
      fc.property(anyRecord, (record) => {
        const once = newer.downgrade?.(JSON.stringify(record));
        if (once) expect(newer.downgrade?.(once)).toBeNull();
      }),
      { seed: 20_261_122, numRuns: 1_000 },
    );
  });

  it("takes no text of the learner's for a version", () => {
    const name = { en: `"@context":"${V1P1}"` };
    const told = newer.write(moment, { ...context, activity: { ...context.activity, name } });
    expect(newer.downgrade?.(JSON.stringify(told))).not.toBeNull();
  });
});
