import { parseWords } from "../parse-words.ts";

const options = {
  title: { type: "string" },
  id: { type: "string" },
  kind: { type: "string" },
  description: { type: "string" },
  language: { type: "string" },
  captions: { type: "string", multiple: true },
  "captions-language": { type: "string", multiple: true },
  poster: { type: "string" },
  threshold: { type: "string" },
  mastery: { type: "string" },
  "launch-url": { type: "string" },
  out: { type: "string" },
} as const;

/** The option names, for whoever lists them. */
export const optionNames: readonly string[] = Object.keys(options);

/** Tells options from files. Throws a `WrongInput` that names the first word that is neither. */
export const readWords = (words: readonly string[]) => parseWords(words, options);

/** What stood behind each option, as text. */
export type Values = ReturnType<typeof readWords>["values"];
