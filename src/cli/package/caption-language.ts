import { basename, extname } from "node:path";
import { WrongInput } from "../wrong-input.ts";
import { checkLanguage } from "./check.ts";

/** `en.vtt`, `film.de.vtt`, `film.pt-BR.vtt`; a dash or underscore before it could belong to the name. */
const tagAtEnd = /(?:^|\.)([a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?)$/i;

/** The language of captions: as given, else as their file's name ends. */
export function captionLanguage(path: string, given: string | undefined): string {
  if (given !== undefined) return checkLanguage("--captions-language", given);
  const [, tag] = tagAtEnd.exec(basename(path, extname(path))) ?? [];
  if (tag === undefined)
    throw new WrongInput(`The name of ${path} tells no language; give --captions-language, such as en.`);
  return checkLanguage(`The language in the name of ${path}`, tag);
}

/** What a menu calls the language: by its own name. */
export function languageName(tag: string): string {
  const name = new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}
