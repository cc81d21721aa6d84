import { parseArgs } from "node:util";
import { WrongInput } from "../wrong-input.ts";

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

const parse = (words: readonly string[]) =>
  parseArgs({ args: [...words], options, allowPositionals: true, strict: true });

/** What stood behind each option, as text. */
export type Values = ReturnType<typeof parse>["values"];

/** Tells options from files. Throws a `WrongInput` that names the first word that is neither. */
export function readWords(words: readonly string[]): {
  readonly values: Values;
  readonly files: readonly string[];
} {
  try {
    const { values, positionals } = parse(words);
    return { values, files: positionals };
  } catch (cause) {
    throw new WrongInput(firstSentence(cause), { cause });
  }
}

/** node:util adds advice on words that begin with a dash. */
function firstSentence(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  return `${message.split(/\.\s|\n/)[0]?.replace(/\.$/, "")}.`;
}
