import { describe, expect, it } from "vitest";
import { posterFormat, videoFormat } from "../../../../src/cli/package/file-formats.ts";

describe("videoFormat", () => {
  it.each([
    ["film.mp4", ".mp4", "video/mp4"],
    ["FILM.MP4", ".mp4", "video/mp4"],
    ["a.b/film.m4v", ".m4v", "video/mp4"],
    ["film.webm", ".webm", "video/webm"],
    ["film.ogv", ".ogv", "video/ogg"],
  ])("of %s is %s, %s", (path, ending, type) => {
    expect(videoFormat(path)).toEqual({ ending, type });
  });

  it.each(["film", "film.avi", "film.mp4.txt", ".mp4"])("refuses %s, which browsers do not play", (path) => {
    expect(() => videoFormat(path)).toThrow(
      `A video ends in .mp4, .m4v, .webm, .ogv, as browsers show them; ${path} does not.`,
    );
  });
});

describe("posterFormat", () => {
  it.each(["p.jpg", "p.JPEG", "p.png", "p.webp"])("takes %s", (path) => {
    expect(posterFormat(path)).toBe(path.slice(1).toLowerCase());
  });

  it.each(["p.svg", "p"])("refuses %s", (path) => {
    expect(() => posterFormat(path)).toThrow(/^A poster ends in/);
  });
});
