import { describe, expect, it } from "vitest";
import { captionLanguage, languageName } from "../../../../src/cli/package/caption-language.ts";

describe("captionLanguage", () => {
  it.each([
    ["en.vtt", "en"],
    ["some/folder.x/de.vtt", "de"],
    ["film.fr.vtt", "fr"],
    ["film.pt-BR.vtt", "pt-BR"],
    ["film.zh-hans.vtt", "zh-Hans"],
    ["film.es-419.VTT", "es-419"],
  ])("of %s is %s by its name", (path, tag) => {
    expect(captionLanguage(path, undefined)).toBe(tag);
  });

  it.each(["captions.vtt", "film-de.vtt", "the end.vtt", "film.v2.vtt", "film.final.vtt"])(
    "is not guessed from %s",
    (path) => {
      expect(() => captionLanguage(path, undefined)).toThrow(/tells no language/);
    },
  );

  it("is the one that was given, whatever the name says", () => {
    expect(captionLanguage("en.vtt", "de")).toBe("de");
  });
});

describe("languageName", () => {
  it.each([
    ["en", "English"],
    ["de", "Deutsch"],
    ["fr", "Français"],
    ["qaa", "Qaa"],
  ])("calls %s as its speakers do: %s", (tag, name) => {
    expect(languageName(tag)).toBe(name);
  });
});
