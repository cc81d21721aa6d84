/** A rule of docs/moodle.md that can be seen broken in a statement. */
export type MoodleRule = "M-2" | "M-3" | "M-4" | "M-5" | "M-6" | "M-7" | "M-8" | "M-9" | "M-10";

const MOODLE = "https://github.com/moodle/moodle/blob/MOODLE_404_STABLE/";
const CORE = "lib/xapi/classes/";

/** Moodle documents its rules nowhere but in its own source: the file that holds each. */
const FILES: Readonly<Record<MoodleRule, string>> = {
  "M-2": CORE + "external/post_statement.php",
  "M-3": CORE + "local/statement.php",
  "M-4": CORE + "local/statement/item_agent.php",
  "M-5": CORE + "external/post_statement.php",
  "M-6": CORE + "iri.php",
  "M-7": CORE + "local/statement/item_object.php",
  "M-8": CORE + "local/statement/item_result.php",
  "M-9": CORE + "local/statement/item_attachment.php",
  "M-10": "mod/h5pactivity/classes/xapi/handler.php",
};

export const moodleLink = (rule: MoodleRule): string => MOODLE + FILES[rule];
