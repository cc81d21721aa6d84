/** Where a course is, and what it takes to pass it. */
export interface CourseLaunch {
  /** Relative to the ZIP's root, or absolute. */
  readonly url: string;
  /** Share, 0..1, for cmi5; `undefined`: the course cannot be passed, only completed. */
  readonly mastery?: number | undefined;
}
