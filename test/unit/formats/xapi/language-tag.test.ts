import { describe, expect, test } from "vitest";
import { languageTag } from "../../../../src/formats/xapi/language-tag.ts";

describe("languageTag", () => {
  test.each(["en", "deu", "en-GB", "zh-Hans-CN", "es-419"])("VP-10: passes on %s", (tag) => {
    expect(languageTag(tag)).toBe(tag);
  });

  test.each([undefined, "", "English", "English (US)", "en_US", "en-"])(
    "VP-10: leaves out %j, for which servers refuse the statement",
    (text) => {
      expect(languageTag(text)).toBeUndefined();
    },
  );
});
