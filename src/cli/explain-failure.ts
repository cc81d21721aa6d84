import { WrongInput } from "./wrong-input.ts";

/** What the system calls its refusals, in words. https://nodejs.org/api/errors.html#common-system-errors */
const systemFailures: Readonly<Record<string, string>> = {
  EACCES: "permission is denied",
  EPERM: "permission is denied",
  EROFS: "the file system can only be read",
  ENOENT: "there is no such file or folder",
  ENOTDIR: "a part of its path is no folder",
  EISDIR: "it is a folder",
  ENOSPC: "no space is left on the device",
  EDQUOT: "no more space is granted to you",
  EFBIG: "the file system takes no file of this size",
  EIO: "the device cannot be read or written",
  EMFILE: "too many files are open",
};

/** The sentence for a cause that a command ended with: no stack trace, and nothing but its first line. */
export function explainFailure(cause: unknown): string {
  if (cause instanceof WrongInput) return cause.message;
  if (!(cause instanceof Error)) return `It failed: ${String(cause)}`;
  const words = systemFailures[textOf(cause, "code")];
  const path = textOf(cause, "path");
  if (words === undefined) return `It failed: ${cause.message.split("\n")[0]}`;
  return path === "" ? `It failed: ${words}.` : `${path} cannot be used: ${words}.`;
}

function textOf(cause: Error, field: string): string {
  const value: unknown = Reflect.get(cause, field);
  return typeof value === "string" ? value : "";
}
