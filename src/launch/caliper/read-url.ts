import { isText } from "./fields.ts";

/** Reads an absolute http(s) URL without a credential in it: browsers refuse to fetch one that has it. */
export function readUrl(value: unknown): string | undefined {
  if (!isText(value) || !/^\s*https?:\/\//i.test(value) || !URL.canParse(value)) return undefined;
  const { href, username, password } = new URL(value);
  return username || password ? undefined : href;
}
