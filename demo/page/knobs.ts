import { find } from "./element.ts";

/**
 * Fills the form with the knobs that the query sets, and lets empty ones out of the next query. The links to
 * the players keep all other knobs.
 */
export function showKnobs(query: URLSearchParams, player: string): void {
  const form = find("knobs", HTMLFormElement);
  const fields = [...form.elements].filter(
    (field) => field instanceof HTMLInputElement || field instanceof HTMLSelectElement,
  );
  for (const field of fields) field.value = query.get(field.name) ?? field.value;
  const enable = (isNeeded: (value: string) => boolean) => {
    for (const field of fields) field.disabled = !isNeeded(field.value);
  };
  form.addEventListener("submit", () => enable((value) => value !== ""));
  // A page from the back/forward cache is as it was left.
  addEventListener("pageshow", () => enable(() => true));

  for (const link of document.querySelectorAll<HTMLAnchorElement>("nav a[data-player]")) {
    const other = new URLSearchParams(query);
    other.set("player", link.dataset["player"] ?? "");
    link.href = `/?${other}`;
    if (link.dataset["player"] === player) link.setAttribute("aria-current", "page");
  }
}

/** Tells the receiver what it shall do wrong for this page; rejects where it does not understand. */
export async function setFaults(receiverUrl: string, query: URLSearchParams): Promise<void> {
  const response = await fetch(`${receiverUrl}/faults`, {
    method: "PUT",
    body: JSON.stringify({
      fault: query.get("fault") ?? "",
      latencyMs: Number(query.get("latency") ?? 0),
      maxBodyBytes: Number(query.get("limit") ?? 0),
    }),
  });
  if (!response.ok) throw new Error(`The receiver does not know the fault "${query.get("fault")}".`);
}
