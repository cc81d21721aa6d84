import { lstat, writeFile } from "node:fs/promises";
import type { Command } from "../command.ts";
import type { Terminal } from "../terminal.ts";
import { WrongInput } from "../wrong-input.ts";
import type { XmlOrder, ZipOrder } from "./order.ts";
import { listEntries } from "./package-entries.ts";
import type { PackageEntry } from "./package-entry.ts";
import { help } from "./package-help.ts";
import { createProgressBar } from "./progress-bar.ts";
import { readOrder } from "./read-order.ts";
import { writeCourseXml } from "./course-xml.ts";
import { writeZip } from "./write-zip.ts";

/** `playtrace package`: a course from a video. */
export const packageCommand: Command = {
  summary: "makes a course for a learning system out of a video",
  help,
  async run(words, terminal) {
    const order = readOrder(words);
    const { out } = order;
    if (await isTaken(out))
      throw new WrongInput(`${out} exists already; remove it, or choose another --out.`);
    await (order.what === "xml" ? writeXml(order) : writePackage(order, terminal));
    terminal.say(`${out} is ready.`);
  },
};

function writeXml({ course, mastery, launchUrl, out }: XmlOrder): Promise<void> {
  return writeFile(out, writeCourseXml(course, { url: launchUrl, mastery }));
}

async function writePackage(order: ZipOrder, { folder, draw, signal }: Terminal): Promise<void> {
  const { entries, modified } = await listEntries(order, folder);
  const bar = createProgressBar(draw, countBytes(entries));
  try {
    await writeZip(entries, { out: order.out, modified, onProgress: bar.show, signal });
  } finally {
    bar.clear();
  }
}

const countBytes = (entries: readonly PackageEntry[]): number =>
  entries.reduce((sum, entry) => sum + ("text" in entry ? entry.text.length : entry.sizeBytes), 0);

async function isTaken(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch {
    // Either nothing is there, or writing will say what is wrong with the path.
    return false;
  }
}
