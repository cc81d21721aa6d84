import { describe, expect, it } from "vitest";
import { caliper } from "../../../../src/formats/caliper/format.ts";
import type { Format } from "../../../../src/formats/format.ts";
import { documentFormat } from "../../../../src/formats/learningbuilder/document-format.ts";
import { messageFormat } from "../../../../src/formats/learningbuilder/message-format.ts";
import { withPlatform } from "../../../../src/formats/platform/with-platform.ts";
import { withContextTemplate } from "../../../../src/formats/xapi/context-template.ts";
import { xapi } from "../../../../src/formats/xapi/format.ts";
import { at, context, entry } from "../../../fixtures/platform/quiz-sitting.ts";

const liked = { type: "liked", entry, at } as const;
const template = { contextActivities: { grouping: [{ id: "https://lms.school.example/course" }] } };

const makers: readonly (readonly [string, (inner: Format) => Format])[] = [
  ["withContextTemplate", (inner) => withContextTemplate(inner, template)],
  ["documentFormat", (inner) => documentFormat(inner, [])],
  ["messageFormat", (inner) => messageFormat(inner, "learning", [])],
];

describe("a format that is made of another", () => {
  it.each(makers)("writes what happens around the player as that one does: %s", (_, make) => {
    const record = make(withPlatform(xapi())).writePlatform?.(liked, context);
    expect(record).toMatchObject({ id: context.id, object: { id: entry.id } });
  });

  it.each(makers)("has no words for it where that one has none: %s", (_, make) => {
    expect(make(xapi())).not.toHaveProperty("writePlatform");
  });

  it("has the launch's context on these statements too", () => {
    const record = withContextTemplate(withPlatform(xapi()), template).writePlatform?.(liked, context);
    expect(record).toMatchObject({ context: template });
  });

  it("keeps nothing where that one keeps nothing", () => {
    const silent: Format = { ...caliper({ sensor: "https://a.example" }), writePlatform: () => null };
    for (const [, make] of makers) expect(make(silent).writePlatform?.(liked, context)).toBeNull();
  });
});
