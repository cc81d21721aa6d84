import { isFields, isNumeric, textOf, type Fields } from "./json.ts";

/** What a component makes of a statement: rule 10. */
export interface Handler {
  /** False where it does not process such. */
  readonly takes: (statement: Fields, user: number) => boolean;
  /** Of states, by the last part of the activity's id. */
  readonly keepsStateOf: (item: string) => boolean;
}

/** Context of the one activity that `mod_h5pactivity` has here. */
export const H5P_CONTEXT = 57;

/** A plugin that keeps every viewing. */
export const film: Handler = { takes: () => true, keepsStateOf: (item) => isNumeric(item) };

const verbOf = ({ verb }: Fields): string => (isFields(verb) ? textOf(verb["id"]) : "");

const isGrading = (verb: string): boolean =>
  ["answered", "completed"].some((name) => verb === `http://adlnet.gov/expapi/verbs/${name}`);

/** Moodle's own, which grades attempts. `attempts` gets the user of each that begins. */
export function h5pActivity(wwwroot: string, attempts: number[]): Handler {
  const contextOf = (id: string): string => id.replace(`${wwwroot}/xapi/activity/`, "").split("?")[0] ?? "";
  return {
    takes: (statement, user) => {
      const { object, result } = statement;
      const id = isFields(object) ? textOf(object["id"]) : "";
      if (!isFields(result) || !isGrading(verbOf(statement)) || contextOf(id) !== `${H5P_CONTEXT}`)
        return false;
      if (!id.includes("?subContentId=")) attempts.push(user);
      return true;
    },
    keepsStateOf: (item) => item === `${H5P_CONTEXT}`,
  };
}

/** Refuses the verbs that end so, and takes the others. */
export const without = (...verbs: readonly string[]): Handler => ({
  takes: (statement) => !verbs.some((name) => verbOf(statement).endsWith(`/${name}`)),
  keepsStateOf: () => false,
});
