import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeCoursePage } from "./course-page.ts";
import { writeCourseXml } from "./course-xml.ts";
import { posterFormat, videoFormat } from "./file-formats.ts";
import { findVideojs } from "./find-videojs.ts";
import type { InputFile } from "./input-file.ts";
import { findCaptions, findInputFile } from "./input-file.ts";
import type { Captions, ZipOrder } from "./order.ts";
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
  const { course, mastery } = order;
  const { ending, type } = videoFormat(order.media);
  const film = await findInputFile(order.media);
  const video = entryOf(film, `video${ending}`, false);
  const captions = await Promise.all(order.captions.map(findCaptionsEntry));
  const poster = order.poster === undefined ? undefined : await findPosterEntry(order.poster);
  const page = writeCoursePage(course, {
    media: { name: video.name, type },
    captions,
    poster: poster?.name,
  });
  const entries = [
    { name: xmlNames[course.kind], text: writeCourseXml(course, { url: pageName, mastery }) },
    { name: pageName, text: page },
    ...(await findPrograms(folder)),
    ...captions,
    ...(poster ? [poster] : []),
    video,
  ];
  return { entries, modified: film.modified };
}

async function findCaptionsEntry({
  path,
  language,
}: Captions): Promise<FileEntry & Pick<Captions, "language">> {
  return { ...entryOf(await findCaptions(path), `captions-${language}.vtt`, true), language };
}

async function findPosterEntry(path: string): Promise<FileEntry> {
  const ending = posterFormat(path);
  return entryOf(await findInputFile(path), `poster${ending}`, false);
}

/** Playtrace's part of the page and video.js, each with the licence that allows to pass it on. */
async function findPrograms(folder: string): Promise<readonly FileEntry[]> {
  const videojs = await findVideojs(folder);
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

function entryOf({ path, sizeBytes }: InputFile, name: string, compress: boolean): FileEntry {
  return { name, path, sizeBytes, compress };
}
