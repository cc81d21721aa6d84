/** The known word that differs from `word` by one or two letters, if there is one: a slip of the pen. */
export function findMisspelled(word: string, known: readonly string[]): string | undefined {
  return known.includes(word) ? undefined : known.find((candidate) => distance(word, candidate) <= 2);
}

/** How many letters must be added, removed or replaced to make one word of the other. */
function distance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 0; i < left.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < right.length; j++) {
      const replaced = (row[j] ?? 0) + (left[i] === right[j] ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}
