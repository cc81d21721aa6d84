import { describe, expect, it } from "vitest";
import { readOrder } from "../../../../src/cli/package/read-order.ts";
import { help } from "../../../../src/cli/package/package-help.ts";
import { optionNames } from "../../../../src/cli/package/read-words.ts";

const id = "https://example.com/videos/42";
const basics = ["--title", "Photosynthesis", "--id", id, "--kind", "cmi5"];
const launch = ["--launch-url", "https://example.com/film.html"];

/** The right words with one option changed, or without it. */
function changed(name: string, value?: string): string[] {
  const at = basics.indexOf(name);
  return ["film.mp4", ...basics.toSpliced(at, 2, ...(value === undefined ? [] : [name, value]))];
}

describe("readOrder", () => {
  it("asks for a ZIP with all defaults", () => {
    expect(readOrder(["some/film.mp4", ...basics])).toEqual({
      what: "zip",
      course: { kind: "cmi5", id, title: "Photosynthesis", language: "en" },
      media: "some/film.mp4",
      captions: [],
      out: "film.zip",
    });
  });

  it("asks for a ZIP with everything that can be asked for", () => {
    const more = ["--description", "How plants eat", "--language", "en-gb", "--threshold", "0.9"];
    const files = ["--captions", "en.vtt", "--captions", "film.pt-br.vtt", "--poster", "p.jpg"];
    expect(
      readOrder(["film.mp4", ...basics, ...more, ...files, "--mastery", "0.8", "--out", "course.zip"]),
    ).toEqual({
      what: "zip",
      course: {
        kind: "cmi5",
        id,
        title: "Photosynthesis",
        description: "How plants eat",
        language: "en-GB",
        threshold: 0.9,
      },
      mastery: 0.8,
      media: "film.mp4",
      captions: [
        { path: "en.vtt", language: "en" },
        { path: "film.pt-br.vtt", language: "pt-BR" },
      ],
      poster: "p.jpg",
      out: "course.zip",
    });
  });

  it.each([
    ["cmi5", "cmi5.xml"],
    ["tincan", "tincan.xml"],
  ])("asks for the XML alone where the page is elsewhere: %s", (kind, out) => {
    expect(readOrder([...basics.slice(0, 4), "--kind", kind, ...launch])).toEqual({
      what: "xml",
      course: { kind, id, title: "Photosynthesis", language: "en" },
      launchUrl: "https://example.com/film.html",
      out,
    });
  });

  it("takes the languages of captions in their order", () => {
    const captions = ["--captions", "one.vtt", "--captions", "two.vtt"];
    const tags = ["--captions-language", "de", "--captions-language", "fr"];
    expect(readOrder(["film.mp4", ...basics, ...captions, ...tags])).toMatchObject({
      captions: [
        { path: "one.vtt", language: "de" },
        { path: "two.vtt", language: "fr" },
      ],
    });
  });

  it.each([
    [basics, "Name the video file, or give --launch-url."],
    [["a.mp4", "b.mp4", ...basics], "One video makes one course; b.mp4 is one too many."],
    [changed("--title"), "--title is missing."],
    [changed("--title", "  "), "--title is missing."],
    [changed("--title", "two\nlines"), "--title is one line of plain text, without control characters."],
    [changed("--id"), "--id is missing."],
    [changed("--id", "42"), '--id is an absolute IRI (https:, http: or urn:), not "42".'],
    [changed("--kind"), "--kind is missing."],
    [changed("--kind", "scorm"), "--kind is cmi5 or tincan, not scorm."],
    [changed("--kind", "constructor"), "--kind is cmi5 or tincan, not constructor."],
    [["film.mp4", ...basics, "--treshold", "1"], "Unknown option '--treshold'."],
    [["film.mp4", ...basics, "--poster"], "Option '--poster <value>' argument missing."],
    [
      ["film.mp4", ...basics, "--threshold", "90"],
      '--threshold is a share from 0 to 1 such as 0.9, not "90".',
    ],
    [["film.mp4", ...basics, "--mastery", "x"], '--mastery is a share from 0 to 1 such as 0.9, not "x".'],
    [
      [...changed("--kind", "tincan"), "--mastery", "0.5"],
      "--mastery needs --kind cmi5: a tincan.xml has no place for it.",
    ],
    [
      ["film.mp4", ...basics, "--language", "english_us"],
      '--language is a language tag such as en or pt-BR, not "english_us".',
    ],
    [
      ["film.mp4", ...basics, "--captions", "words.vtt"],
      "The name of words.vtt tells no language; give --captions-language, such as en.",
    ],
    [
      ["film.mp4", ...basics, "--captions", "en.vtt", "--captions", "film.EN.vtt"],
      "Two files of captions are in en; one will do.",
    ],
    [
      ["film.mp4", ...basics, "--captions-language", "en"],
      "--captions-language is given once for each --captions, in the same order.",
    ],
    [
      ["film.mp4", ...basics, ...launch],
      "--launch-url writes the XML alone, so film.mp4 has no place in it.",
    ],
    [
      [...basics, ...launch, "--poster", "p.jpg"],
      "--poster is about a page that is packaged; --launch-url writes the XML alone.",
    ],
    [[...basics, "--launch-url", "film.html"], '--launch-url is an absolute http(s) URL, not "film.html".'],
    [
      [...basics, "--launch-url", "https://me:word@example.com/"],
      "--launch-url holds a user name or password, which everybody could read in the XML.",
    ],
    [
      [...basics, "--launch-url", "https://example.com/?registration=1"],
      "--launch-url has the parameter registration, which the launch itself brings.",
    ],
  ])("refuses %j in one sentence", (words, sentence) => {
    expect(() => readOrder(words)).toThrow(
      expect.objectContaining({ name: "WrongInput", message: sentence }),
    );
  });

  it("knows no option that its help leaves out", () => {
    expect(optionNames.filter((name) => !help.includes(`--${name} `))).toEqual([]);
  });
});
