import { describe, expect, it } from "vitest";
import { caliper } from "../../../../src/formats/caliper/format.ts";
import { defineFormat } from "../../../../src/formats/format.ts";
import { withPlatform } from "../../../../src/formats/platform/with-platform.ts";
import { xapi } from "../../../../src/formats/xapi/format.ts";
import { at, context, sitting } from "../../../fixtures/platform/quiz-sitting.ts";
import { viewing } from "../../../fixtures/xapi/viewing.ts";

const sendTime = "2026-11-22T09:31:00.000Z";

describe("withPlatform", () => {
  it("leaves what the player's events are written as", () => {
    const plain = xapi();
    const wrapped = withPlatform(plain);
    for (const { event, context: around } of viewing) {
      expect(wrapped.write(event, around)).toEqual(plain.write(event, around));
    }
    expect(wrapped).toMatchObject({
      name: "xapi",
      path: "statements",
      success: "json-array",
      alternateSyntax: true,
    });
  });

  it("packs records that are lists as their parts, one list for all", () => {
    const format = withPlatform(caliper({ sensor: "https://player.school.example" }));
    const texts = sitting.map((event) =>
      JSON.stringify(format.writePlatform?.(Object.assign({ at }, event), context)),
    );
    const { data } = JSON.parse(format.pack(texts, sendTime).body);
    expect(data).toHaveLength(sitting.length + 1);
    expect(data.every((one: object) => "action" in one)).toBe(true);
  });

  it("throws for an event that lacks a part, before anything is written", () => {
    const format = withPlatform(xapi());
    const writePlatform: unknown = Reflect.get(format, "writePlatform");
    const write = (): unknown =>
      Reflect.apply(Object(writePlatform), format, [{ type: "liked", at }, context]);
    expect(write).toThrow('The "entry" of "liked" must be given, as an object.');
  });

  it("leaves a format that writes what happens around the player already", () => {
    const own = defineFormat({ ...xapi(), name: "own", writePlatform: () => null });
    expect(withPlatform(own)).toBe(own);
    const wrapped = withPlatform(xapi());
    expect(withPlatform(wrapped)).toBe(wrapped);
  });

  it("has nothing tracked with a format that it does not know", () => {
    const own = withPlatform({ ...xapi(), name: "webhook" });
    expect(own.demands?.(null)).toEqual([["platform", false, expect.stringContaining("xapi")]]);
    expect(own).not.toHaveProperty("writePlatform");
  });
});
