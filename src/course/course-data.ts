/** The two ways in which learning systems launch a course. */
export type CourseKind = "cmi5" | "tincan";

/** What a course's page knows of itself: plain JSON in its element `#course`. */
export interface CourseData {
  readonly kind: CourseKind;
  /** Absolute IRI of the video. */
  readonly id: string;
  /** One line in {@link language}. */
  readonly title: string;
  readonly description?: string | undefined;
  /** BCP 47 tag of the texts above. */
  readonly language: string;
  /** Share of the video, 0..1, that makes it completed; default 1. */
  readonly threshold?: number | undefined;
}
