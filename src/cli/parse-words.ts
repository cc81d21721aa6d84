import { parseArgs, type ParseArgsConfig } from "node:util";
import { WrongInput } from "./wrong-input.ts";

/** Tells a command's options from its files. Throws a `WrongInput` that names the first word that is neither. */
export function parseWords<const Options extends NonNullable<ParseArgsConfig["options"]>>(
  words: readonly string[],
  options: Options,
) {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options,
      allowPositionals: true,
      strict: true,
    });
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
