import { startTimer } from "../../platform/timer.ts";

/** A browser reads the address some time after the click. */
const ADDRESS_LIFE_MS = 10_000;

/** Hands a text to the browser as a file to save. */
export function saveText({ name, type, text }: { name: string; type: string; text: string }): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  startTimer(() => URL.revokeObjectURL(link.href), ADDRESS_LIFE_MS);
}

/** Copies a text, and says in a sentence how that went. */
export async function copyText(text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return "Copied.";
  } catch {
    // No secure context, or the reader did not allow it: the browser's words say neither.
    return "The browser does not let this page copy: download instead.";
  }
}
