import { expect, test } from "@playwright/test";
import * as fc from "fast-check";
import { checkIri, checkLine } from "../../src/cli/package/check.ts";
import { writeCoursePage } from "../../src/cli/package/course-page.ts";
import { writeCourseXml } from "../../src/cli/package/course-xml.ts";
import type { CourseData, CourseKind } from "../../src/course/course-data.ts";

const settings = { seed: 20_261_122, numRuns: 300 };

/** What ends an element, an attribute, an entity, a comment or a section, somewhere in any text. */
const hostile = fc.constantFrom(
  "</title>",
  "</script>",
  "<!--",
  "-->",
  "]]>",
  '"',
  "'",
  "&amp;",
  "&",
  "<",
  ">",
);
const anyText = fc
  .array(fc.oneof(hostile, fc.string({ unit: "binary", maxLength: 8 })), { maxLength: 8 })
  .map((parts) => parts.join(""));

/** Only what the command lets through, as it lets it through. */
function passing(
  check: (name: string, value: string) => string,
  text: fc.Arbitrary<string>,
): fc.Arbitrary<string> {
  return text
    .map((value) => {
      try {
        return check("--any", value);
      } catch {
        return undefined;
      }
    })
    .filter((value) => value !== undefined);
}

const lines = passing(checkLine, anyText);
const ids = passing(
  checkIri,
  anyText.map((text) => `https://example.com/${text}`),
);
const courses = fc.sample(fc.tuple(lines, lines, ids), settings);

function courseOf(kind: CourseKind, [title, description, id]: (typeof courses)[number]): CourseData {
  return { kind, id, title, description, language: "en" };
}

test("whatever a course is called, a browser reads its cmi5.xml as it was meant", async ({ page }) => {
  const written = courses.map((texts) => writeCourseXml(courseOf("cmi5", texts), { url: "index.html" }));
  const read = await page.evaluate(
    (documents) =>
      documents.map((text) => {
        const xml = new DOMParser().parseFromString(text, "application/xml");
        const say = (path: string) => xml.querySelector(path)?.textContent;
        const unit = xml.querySelector("courseStructure > au");
        return {
          elements: [...xml.querySelectorAll("*")].map(({ localName }) => localName).join(" "),
          texts: [
            say("au > title > langstring"),
            say("au > description > langstring"),
            unit?.getAttribute("id"),
          ],
          course: [say("course > title > langstring"), say("course > description > langstring")],
        };
      }),
    written,
  );
  const texts = "title langstring description langstring";
  const elements = `courseStructure course ${texts} au ${texts} url`;
  expect(read).toEqual(
    courses.map(([title, description, id]) => ({
      elements,
      texts: [title, description, id],
      course: [title, description],
    })),
  );
});

test("whatever a course is called, a browser reads its tincan.xml as it was meant", async ({ page }) => {
  const written = courses.map((texts) => writeCourseXml(courseOf("tincan", texts), { url: "index.html" }));
  const read = await page.evaluate(
    (documents) =>
      documents.map((text) => {
        const xml = new DOMParser().parseFromString(text, "application/xml");
        const say = (name: string) => xml.querySelector(`activity > ${name}`)?.textContent;
        return {
          elements: [...xml.querySelectorAll("*")].map(({ localName }) => localName).join(" "),
          texts: [say("name"), say("description"), xml.querySelector("activity")?.getAttribute("id")],
        };
      }),
    written,
  );
  const elements = "tincan activities activity name description launch";
  expect(read).toEqual(courses.map((texts) => ({ elements, texts })));
});

test("whatever a course is called, a browser reads its page as it was meant", async ({ page }) => {
  const files = { media: { name: "video.mp4", type: "video/mp4" }, captions: [], poster: undefined };
  const given = courses.map((texts) => courseOf("cmi5", texts));
  const read = await page.evaluate(
    (documents) =>
      documents.map((text) => {
        const html = new DOMParser().parseFromString(text, "text/html");
        const say = (path: string) => html.querySelector(path)?.textContent ?? "";
        return {
          elements: [...html.body.querySelectorAll("*")].map(({ localName }) => localName).join(" "),
          texts: [say("title"), say("h1"), say("h1 + p")],
          data: JSON.parse(say("#course")),
        };
      }),
    given.map((course) => writeCoursePage(course, files)),
  );
  const elements = "main h1 p p noscript p video source p button";
  expect(read).toEqual(
    given.map((course) => ({
      elements,
      texts: [course.title, course.title, course.description],
      data: course,
    })),
  );
});
