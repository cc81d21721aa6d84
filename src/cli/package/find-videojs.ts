import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { WrongInput } from "../wrong-input.ts";

/** The folder of the video.js that is installed for the project in `folder`, else beside Playtrace. */
export async function findVideojs(folder: string, beside: string = import.meta.url): Promise<string> {
  const found = resolveFrom(join(folder, "package.json")) ?? resolveFrom(beside);
  if (found === undefined)
    throw new WrongInput("video.js is not installed here, and the course needs it: npm install video.js");
  const { version }: { version?: unknown } = JSON.parse(await readFile(found, "utf8"));
  if (!/^[78]\./.test(String(version)))
    throw new WrongInput(`The course needs video.js 7 or 8; ${String(version)} is installed.`);
  return dirname(found);
}

function resolveFrom(place: string): string | undefined {
  try {
    return createRequire(place).resolve("video.js/package.json");
  } catch {
    // Node's only way to say that a package is not there.
    return undefined;
  }
}
