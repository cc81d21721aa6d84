import { basename, extname } from "node:path";
import type { CourseData, CourseKind } from "../../course/course-data.ts";
import { WrongInput } from "../wrong-input.ts";
import { checkIri, checkLanguage, checkLine, checkShare, checkWebAddress } from "./check.ts";
import { captionLanguage } from "./caption-language.ts";
import type { Captions, Order, XmlOrder, ZipOrder } from "./order.ts";
import type { Values } from "./read-words.ts";
import { readWords } from "./read-words.ts";
import { xmlNames } from "./xml-names.ts";

const kinds: readonly CourseKind[] = ["cmi5", "tincan"];

/**
 * What a cmi5 launch adds to the address.
 * https://github.com/AICC/CMI-5_Spec_Current/blob/quartz/cmi5_spec.md#81-launch-method
 */
const launchParameters = ["endpoint", "fetch", "actor", "registration", "activityId"];

/** What the words behind `playtrace package` ask for. Throws a `WrongInput` where they are wrong. */
export function readOrder(words: readonly string[]): Order {
  const { values, files } = readWords(words);
  const [media, extra] = files;
  if (extra !== undefined) throw new WrongInput(`One video makes one course; ${extra} is one too many.`);
  const course = readCourse(values);
  const mastery = readShare("--mastery", values.mastery);
  if (mastery !== undefined && course.kind === "tincan")
    throw new WrongInput("--mastery needs --kind cmi5: a tincan.xml has no place for it.");
  const launchUrl = values["launch-url"];
  if (launchUrl !== undefined) return readXmlOrder(values, { course, mastery, launchUrl, media });
  if (media === undefined) throw new WrongInput("Name the video file, or give --launch-url.");
  return readZipOrder(values, { course, mastery, media });
}

function readCourse(values: Values): CourseData {
  const asked = need("--kind", values.kind);
  const kind = kinds.find((known) => known === asked);
  if (!kind) throw new WrongInput(`--kind is cmi5 or tincan, not ${asked}.`);
  const { description } = values;
  return {
    kind,
    id: checkIri("--id", need("--id", values.id)),
    title: checkLine("--title", need("--title", values.title)),
    description: description === undefined ? undefined : checkLine("--description", description),
    language: checkLanguage("--language", values.language ?? "en"),
    threshold: readShare("--threshold", values.threshold),
  };
}

function readXmlOrder(
  values: Values,
  asked: Pick<XmlOrder, "course" | "mastery" | "launchUrl"> & { readonly media: string | undefined },
): XmlOrder {
  const { course, mastery, launchUrl, media } = asked;
  if (media !== undefined)
    throw new WrongInput(`--launch-url writes the XML alone, so ${media} has no place in it.`);
  for (const name of ["captions", "captions-language", "poster", "threshold"] as const) {
    if (values[name] !== undefined)
      throw new WrongInput(`--${name} is about a page that is packaged; --launch-url writes the XML alone.`);
  }
  const { href, searchParams } = checkWebAddress("--launch-url", launchUrl);
  const taken = course.kind === "cmi5" && launchParameters.find((name) => searchParams.has(name));
  if (taken) throw new WrongInput(`--launch-url has the parameter ${taken}, which the launch itself brings.`);
  return { what: "xml", course, mastery, launchUrl: href, out: values.out ?? xmlNames[course.kind] };
}

function readZipOrder(values: Values, asked: Pick<ZipOrder, "course" | "mastery" | "media">): ZipOrder {
  const out = values.out ?? `${basename(asked.media, extname(asked.media))}.zip`;
  return { what: "zip", ...asked, captions: readCaptions(values), poster: values.poster, out };
}

function readCaptions({ captions = [], "captions-language": languages }: Values): Captions[] {
  if (languages && languages.length !== captions.length)
    throw new WrongInput("--captions-language is given once for each --captions, in the same order.");
  const found = captions.map((path, index) => ({
    path,
    language: captionLanguage(path, languages?.[index]),
  }));
  const tags = found.map(({ language }) => language);
  const double = tags.find((tag, index) => tags.indexOf(tag) !== index);
  if (double !== undefined) throw new WrongInput(`Two files of captions are in ${double}; one will do.`);
  return found;
}

function need(name: string, value: string | undefined): string {
  if (value === undefined || value.trim() === "") throw new WrongInput(`${name} is missing.`);
  return value;
}

const readShare = (name: string, value: string | undefined): number | undefined =>
  value === undefined ? undefined : checkShare(name, value);
