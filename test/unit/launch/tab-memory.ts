import type { TabStorage } from "../../../src/launch/kept-token.ts";

/** What a tab keeps, as long as the test. */
export function tabMemory() {
  const kept = new Map<string, string>();
  const storage: TabStorage = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
  return { kept, storage };
}
