import type { CourseData } from "../../course/course-data.ts";

/** One file of captions. */
export interface Captions {
  readonly path: string;
  /** BCP 47 tag. */
  readonly language: string;
}

interface OrderBasics {
  readonly course: CourseData;
  /** Share of the video, 0..1, that passes a cmi5 course. */
  readonly mastery: number | undefined;
  /** Path of the file to write. */
  readonly out: string;
}

/** A ZIP with all that the course needs. */
export interface ZipOrder extends OrderBasics {
  readonly what: "zip";
  /** Path of the video. */
  readonly media: string;
  readonly captions: readonly Captions[];
  /** Path of an image. */
  readonly poster: string | undefined;
}

/** The XML alone, for a page that is hosted elsewhere. */
export interface XmlOrder extends OrderBasics {
  readonly what: "xml";
  /** Absolute http(s) URL of the page. */
  readonly launchUrl: string;
}

/** What `playtrace package` was asked for, checked as far as no file has to be read. */
export type Order = ZipOrder | XmlOrder;
