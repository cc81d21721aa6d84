import { describe, expect, it } from "vitest";
import type { CourseData } from "../../../../src/course/course-data.ts";
import type { PageFiles } from "../../../../src/cli/package/course-page.ts";
import { writeCoursePage } from "../../../../src/cli/package/course-page.ts";

const course: CourseData = {
  kind: "cmi5",
  id: "https://example.com/videos/42",
  title: "Photosynthesis",
  language: "de",
};
const files: PageFiles = {
  media: { name: "video.mp4", type: "video/mp4" },
  captions: [{ name: "captions-de.vtt", language: "de" }],
  poster: "poster.jpg",
};
const page = writeCoursePage(course, files);

describe("writeCoursePage", () => {
  it("holds no script, style or handler of its own", () => {
    expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/);
    expect([...page.matchAll(/<script(?![^>]*\ssrc=)[^>]*>/g)].map(([tag]) => tag)).toEqual([
      '<script type="application/json" id="course">',
    ]);
  });

  it("loads from its own folder alone", () => {
    const addresses = [...page.matchAll(/\s(?:src|href|poster)="([^"]*)"/g)].map(([, address]) => address);
    expect(addresses).toEqual([
      "data:,",
      "video.js/video-js.min.css",
      "playtrace/course.css",
      "playtrace/before-video.js",
      "video.js/video.min.js",
      "playtrace/course.js",
      "poster.jpg",
      "video.mp4",
      "captions-de.vtt",
    ]);
  });

  it("allows its own files, and beside them only requests to a learning system", () => {
    const [, policy = ""] = /Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
    const foreign = policy.split("; ").filter((rule) => /https?:/.test(rule));
    expect(foreign).toEqual(["connect-src 'self' https: http://localhost:* http://127.0.0.1:*"]);
    expect(policy).toMatch(/^default-src 'none'/);
    expect(policy).not.toMatch(/unsafe|\*(?!;| |$)/);
  });

  it("says nothing of its address, which holds the launch, to whom it leads", () => {
    expect(page).toContain('<meta name="referrer" content="no-referrer">');
  });

  it("has a language, a title, a landmark and captions with a name", () => {
    expect(page).toContain('<html lang="de">');
    expect(page).toContain("<title>Photosynthesis</title>");
    expect(page).toContain("<main>");
    expect(page).toContain('<track kind="captions" src="captions-de.vtt" srclang="de" label="Deutsch">');
  });

  it("hands the course to its script as data", () => {
    const [, data = ""] = /id="course">(.*?)<\/script>/.exec(page) ?? [];
    expect(JSON.parse(data)).toEqual(course);
  });

  it("writes nothing of a hostile text as markup", () => {
    const hostile = `</title></script><script>alert(1)</script><img src=x onerror=alert(1)>"'<!--`;
    const written = writeCoursePage({ ...course, title: hostile, description: hostile }, files);
    expect(written.split("<script")).toHaveLength(page.split("<script").length);
    expect(written).not.toMatch(/<img|<!--/);
  });
});
