import { WrongInput } from "./wrong-input.ts";

/** The format that `--format` names; the first of them where it stands nowhere. Throws a `WrongInput` for any other. */
export function chooseFormat<Format extends string>(
  formats: readonly [Format, ...Format[]],
  given: string = formats[0],
): Format {
  const format = formats.find((known) => known === given);
  if (!format) throw new WrongInput(`--format is one of ${formats.join(", ")}.`);
  return format;
}
