/** Makes UUIDs that count from 1, so that the same viewing is told by the same bytes. */
export function countIds(): () => string {
  let count = 0;
  return () => `00000000-0000-4000-8000-${(count += 1).toString(16).padStart(12, "0")}`;
}
