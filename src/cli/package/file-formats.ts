import { extname } from "node:path";
import { WrongInput } from "../wrong-input.ts";

/** What browsers play from a file, by its ending. */
const videos: Readonly<Record<string, string>> = {
  ".mp4": "video/mp4",
  ".m4v": "video/mp4",
  ".webm": "video/webm",
  ".ogv": "video/ogg",
};

const images = [".jpg", ".jpeg", ".png", ".webp"];

/** The ending of a video's file in small letters, and its content type. */
export function videoFormat(path: string): { readonly ending: string; readonly type: string } {
  const ending = extname(path).toLowerCase();
  const type = videos[ending];
  if (type === undefined) throw wrongEnding(path, "video", Object.keys(videos));
  return { ending, type };
}

/** The ending of a poster's file in small letters. */
export function posterFormat(path: string): string {
  const ending = extname(path).toLowerCase();
  if (!images.includes(ending)) throw wrongEnding(path, "poster", images);
  return ending;
}

function wrongEnding(path: string, what: string, endings: readonly string[]): WrongInput {
  return new WrongInput(`A ${what} ends in ${endings.join(", ")}, as browsers show them; ${path} does not.`);
}
