import { escapeAttribute, escapeText } from "../../markup/escape-text.ts";
import type { CourseData } from "../../course/course-data.ts";
import { languageName } from "./caption-language.ts";
import { escapeJson } from "./script-data.ts";

/** What the page shows, by the names of the files beside it in the package. */
export interface PageFiles {
  readonly media: { readonly name: string; readonly type: string };
  readonly captions: readonly { readonly name: string; readonly language: string }[];
  readonly poster: string | undefined;
}

/**
 * Nothing but the package's own files, and the learning system wherever it is: its address comes with each launch. Plain
 * http: is for a system on this computer. `data:` is what video.js's style sheet holds its icons in.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "media-src 'self'",
  "connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** The page that a learning system opens. Without a script it still plays the video, and says what is missing. */
export function writeCoursePage(course: CourseData, files: PageFiles): string {
  const title = escapeText(course.title);
  const description = course.description === undefined ? "" : `<p>${escapeText(course.description)}</p>`;
  return `<!doctype html>
<html lang="${escapeAttribute(course.language)}">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <meta name="referrer" content="no-referrer">
    <meta name="viewport" content="width=device-width">
    <title>${title}</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="video.js/video-js.min.css">
    <link rel="stylesheet" href="playtrace/course.css">
    <script type="application/json" id="course">${escapeJson(course)}</script>
    <script defer src="playtrace/before-video.js"></script>
    <script defer src="video.js/video.min.js"></script>
    <script type="module" src="playtrace/course.js"></script>
  </head>
  <body>
    <main>
      <h1>${title}</h1>
      ${description}
      <p id="notice" role="status" lang="en"></p>
      <noscript><p lang="en">Without JavaScript nothing of what you watch is recorded.</p></noscript>
      <video id="player" class="video-js" controls playsinline preload="metadata"${posterOf(files)}>
        <source src="${files.media.name}" type="${files.media.type}">
${files.captions.map(writeTrack).join("\n")}
      </video>
      <p><button type="button" id="leave" lang="en" hidden>Save and leave</button></p>
    </main>
  </body>
</html>
`;
}

const posterOf = ({ poster }: PageFiles): string => (poster === undefined ? "" : ` poster="${poster}"`);

function writeTrack({ name, language }: PageFiles["captions"][number]): string {
  const label = escapeAttribute(languageName(language));
  return `        <track kind="captions" src="${name}" srclang="${escapeAttribute(language)}" label="${label}">`;
}
