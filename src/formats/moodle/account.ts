/** The learner as Moodle knows them: the `homePage` is `$CFG->wwwroot` to the letter, the `name` the user's number. */
export interface MoodleAccount {
  readonly homePage: string;
  readonly name: string;
}

/** From options that a page without a compiler may have given: what is neither text nor number is `""`. */
export const accountOf = ({ wwwroot, userId }: { wwwroot?: unknown; userId?: unknown }): MoodleAccount => ({
  homePage: textOf(wwwroot),
  name: textOf(userId),
});

export const textOf = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? `${value}` : "";
