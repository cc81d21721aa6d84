/** The known word that differs from `word` by one or two letters, if there is one: a slip of the pen. */
export function findMisspelled(word: string, known: readonly string[]): string | undefined {
  return known.find((candidate) => isWithin(word, candidate, 2));
}

/** Whether so many letters added, removed or replaced make one word of the other. */
function isWithin(left: string, right: string, letters: number): boolean {
  if (left === right) return true;
  const [rest, other] = [left.slice(1), right.slice(1)];
  if (left[0] === right[0]) return isWithin(rest, other, letters);
  const fewer = letters - 1;
  return (
    letters > 0 &&
    (isWithin(rest, right, fewer) || isWithin(left, other, fewer) || isWithin(rest, other, fewer))
  );
}
