/**
 * Names destinations for people. Their ids hold more than a screen should show: the public half of a key, queries of
 * endpoints, a learner. Two of the same address and format are told apart by a number.
 */
export function labelDestinations(ids: readonly string[]): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  const taken = new Map<string, number>();
  for (const id of ids) {
    if (labels.has(id)) continue;
    const label = labelOf(id);
    const count = (taken.get(label) ?? 0) + 1;
    taken.set(label, count);
    labels.set(id, count > 1 ? `${label} #${count}` : label);
  }
  return labels;
}

/** A sentence of the trace with labels in the place of ids. */
export function withLabels(sentence: string, labels: ReadonlyMap<string, string>): string {
  return [...labels].reduce((text, [id, label]) => text.replaceAll(id, label), sentence);
}

function labelOf(id: string): string {
  const [address = "", format = ""] = id.split(" ");
  if (!URL.canParse(address)) return format || "destination";
  const { host, pathname } = new URL(address);
  return `${format} · ${host}${pathname}`;
}
