/**
 * A number for each second of a film, kept as what changes from one second to the next: adding to a stretch costs the
 * same however long it is.
 */
export interface ChangeList {
  /** From this second on it is more by so much, or less. */
  readonly change: (second: number, by: number) => void;
  readonly sums: () => number[];
}

export function createChangeList(seconds: number): ChangeList {
  const changes = new Int32Array(seconds + 1);
  return {
    change(second, by) {
      changes[second] = (changes[second] ?? 0) + by;
    },
    sums() {
      let sum = 0;
      return Array.from(changes.subarray(0, seconds), (by) => (sum += by));
    },
  };
}
