import type { MoodleAnswer } from "./moodle-call.ts";

/** An exception as Moodle writes it, whose code is a text of its own where it knows no better. */
export function readFault(exception: unknown): MoodleAnswer {
  const [code, words] = ["errorcode", "message"].map(
    (name) => Reflect.get(Object(exception), name) as unknown,
  );
  const text = typeof words === "string" ? words : "";
  return { kind: "fault", code: typeof code === "string" && code ? code : text || "unknown", words: text };
}
