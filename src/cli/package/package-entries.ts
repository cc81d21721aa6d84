import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeCoursePage } from "./course-page.ts";
import { writeCourseXml } from "./course-xml.ts";
import { posterFormat, videoFormat } from "./file-formats.ts";
import { findVideojs } from "./find-videojs.ts";
import type { InputFile } from "./input-file.ts";
import { findCaptions, findInputFile } from "./input-file.ts";
import type { ZipOrder } from "./order.ts";
import type { FileEntry, PackageEntry } from "./package-entry.ts";
import { xmlNames } from "./xml-names.ts";

const pageName = "index.html";

/** Where the built command finds what it packs; it stands in `dist/` itself. */
const ownFolder = fileURLToPath(new URL(".", import.meta.url));

/** What goes into the ZIP: all of it found, and none of it read yet. */
export interface PackageContent {
  /** The description comes first, where readers that do not look far find it. */
  readonly entries: readonly PackageEntry[];
  /** When the video was last changed: the same input makes the same ZIP. */
  readonly modified: Date;
}

/** Finds every file that a course needs. Rejects with a `WrongInput` where one is missing or of a wrong kind. */
export async function listEntries(order: ZipOrder, folder: string): Promise<PackageContent> {
  const { course, mastery, media, poster } = order;
  const video = videoFormat(media);
  const names = {
    media: { name: `video${video.ending}`, type: video.type },
    captions: order.captions.map(({ language }) => ({ name: `captions-${language}.vtt`, language })),
    poster: poster === undefined ? undefined : `poster${posterFormat(poster)}`,
  };
  const film = await findInputFile(media);
  const captions = await Promise.all(order.captions.map(({ path }) => findCaptions(path)));
  const image = poster === undefined ? undefined : await findInputFile(poster);
  const entries = [
    { name: xmlNames[course.kind], text: writeCourseXml(course, { url: pageName, mastery }) },
    { name: pageName, text: writeCoursePage(course, names) },
    ...(await programFiles(await findVideojs(folder))),
    ...captions.map((file, index) => entryOf(file, names.captions[index]?.name, true)),
    ...(image ? [entryOf(image, names.poster, false)] : []),
    entryOf(film, names.media.name, false),
  ];
  return { entries, modified: film.modified };
}

/** Playtrace's part of the page and video.js, each with the licence that allows to pass it on. */
function programFiles(videojs: string): Promise<readonly FileEntry[]> {
  const sources: readonly (readonly [name: string, path: string])[] = [
    ["playtrace/course.js", join(ownFolder, "course", "course.js")],
    ["playtrace/course.css", join(ownFolder, "course", "course.css")],
    ["playtrace/before-video.js", join(ownFolder, "course", "before-video.js")],
    ["playtrace/LICENSE", join(ownFolder, "..", "LICENSE")],
    ["video.js/video.min.js", join(videojs, "dist", "video.min.js")],
    ["video.js/video-js.min.css", join(videojs, "dist", "video-js.min.css")],
    ["video.js/LICENSE", join(videojs, "LICENSE")],
  ];
  return Promise.all(sources.map(async ([name, path]) => entryOf(await findInputFile(path), name, true)));
}

function entryOf({ path, sizeBytes }: InputFile, name = "", compress: boolean): FileEntry {
  return { name, path, sizeBytes, compress };
}
