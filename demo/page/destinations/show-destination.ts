import { element, find } from "../element.ts";
import type { Counts } from "../receiver-list.ts";
import type { DemoDestination } from "./demo-destination.ts";
import { demoDestinations } from "./demo-destinations.ts";

/** Fills the list of choices, and says of the one that was made what it is. */
export function showDestination(chosen: DemoDestination): void {
  const select = find("destination", HTMLSelectElement);
  const groups = new Map<string, HTMLOptGroupElement>();
  for (const [value, { title, group: label }] of demoDestinations) {
    const group = groups.get(label) ?? element("optgroup", { label });
    groups.set(label, group);
    group.append(element("option", { value }, title));
  }
  select.append(...groups.values());
  find("destination-note", HTMLElement).textContent = chosen.about;
  find("arrivals-title", HTMLElement).textContent = `What ${chosen.system} got`;
}

/** Says how many records the system holds, by its own word for them. */
export function showHeld({ holds }: DemoDestination): (counts: Counts) => void {
  const line = find("holds", HTMLElement);
  return ({ held, kept }) => {
    const parts = holds.flatMap(({ path, records }, index) => {
      const count = String(path === "" ? held : (kept[path] ?? 0));
      return [
        index === 0 ? "holds " : " and ",
        element("span", index === 0 ? { id: "held" } : {}, count),
        ` ${records}`,
      ];
    });
    line.replaceChildren(...parts);
  };
}
