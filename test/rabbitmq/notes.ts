import type { Page } from "@playwright/test";

/** What the page's trace told, as the page wrote it down. */
export interface Note {
  readonly name: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** The notes of all visits of this tab, in order; the page must be of the same origin. */
export async function readNotes(page: Page): Promise<Note[]> {
  const texts = await page.evaluate(() =>
    Object.keys(sessionStorage)
      .filter((name) => name.startsWith("note "))
      .sort()
      .map((name) => sessionStorage.getItem(name) ?? ""),
  );
  return texts.map((text): Note => JSON.parse(text));
}

/** The records that were made, by id, in order, each as the text that was fixed at its birth. */
export function recordsOf(notes: readonly Note[]): ReadonlyMap<string, string> {
  return new Map(
    notes
      .filter(({ name }) => name === "record")
      .map(({ detail }) => [String(detail["id"]), String(detail["text"])]),
  );
}

/** Ids of records that the broker has answered for, as far as the page heard. */
export const deliveredIds = (notes: readonly Note[]): ReadonlySet<unknown> => idsOf(notes, "delivered");

/** Ids of records of which the page did not hear at first what had become of them. */
export const retriedIds = (notes: readonly Note[]): ReadonlySet<unknown> => idsOf(notes, "retrying");

function idsOf(notes: readonly Note[], which: string): ReadonlySet<unknown> {
  return new Set(
    notes
      .filter(({ name }) => name === which)
      .flatMap(({ detail: { ids } }): unknown[] => (Array.isArray(ids) ? ids : [])),
  );
}

/** Why the destination was suspended, each reason once. */
export function suspensions(notes: readonly Note[]): unknown[] {
  return [...new Set(notes.filter(({ name }) => name === "suspended").map(({ detail }) => detail["reason"]))];
}
