import { NO_FILTER, type KindGroup, type RecordGroup, type RowFilter } from "../model/row-filter.ts";
import type { RecordFileKind } from "../model/record-file.ts";
import { make, makeButton } from "./make.ts";

export interface ToolbarParts {
  readonly changed: (filter: RowFilter) => void;
  readonly save: (kind: RecordFileKind) => void;
  readonly copy: () => void;
}

/** Chooses what is listed, and takes along what is. */
export interface Toolbar {
  readonly element: HTMLElement;
  /** Destinations by their ids, as people know them. */
  readonly paint: (destinations: ReadonlyMap<string, string>) => void;
}

const KINDS: readonly (readonly [KindGroup | "", string])[] = [
  ["", "All kinds"],
  ["playback", "Playback"],
  ["seeks", "Seeks"],
  ["progress", "Progress"],
  ["sessions", "Sessions"],
  ["changes", "Changes"],
  ["others", "Others"],
];

const RECORDS: readonly (readonly [RecordGroup | "", string])[] = [
  ["", "All states"],
  ["under-way", "Under way"],
  ["delivered", "Delivered"],
  ["gone", "Refused or lost"],
  ["found", "With findings"],
];

export function createToolbar({ changed, save, copy }: ToolbarParts): Toolbar {
  let filter = NO_FILTER;
  const change = (some: Partial<RowFilter>): void => {
    filter = { ...filter, ...some };
    changed(filter);
  };

  const search = make("input", {
    type: "search",
    placeholder: "Search",
    "aria-label": "Search events and records",
  });
  search.spellcheck = false;
  search.addEventListener("input", () => change({ text: search.value }));

  const destinations = make("select", { "aria-label": "Destination", hidden: true });
  // An id holds more than its label, and stands nowhere in the page.
  let listed: readonly string[] = [""];
  destinations.addEventListener("change", () =>
    change({ destination: listed[destinations.selectedIndex] ?? "" }),
  );

  return {
    element: make(
      "div",
      { class: "toolbar" },
      search,
      choice("Kind", KINDS, (kinds) => change({ kinds })),
      choice("State", RECORDS, (records) => change({ records })),
      destinations,
      make(
        "div",
        { class: "take", role: "group", "aria-label": "Take along what is listed" },
        makeButton("Copy", copy),
        makeButton("JSON", () => save("json"), { "aria-label": "Download JSON" }),
        makeButton("JSON Lines", () => save("json-lines"), { "aria-label": "Download JSON Lines" }),
      ),
    ),
    paint: (labels) => {
      const now = ["", ...labels.keys()];
      if (now.join("\n") === listed.join("\n")) return;
      listed = now;
      destinations.hidden = labels.size < 2;
      const names = ["All destinations", ...labels.values()];
      destinations.replaceChildren(...names.map((name) => make("option", {}, name)));
      // Another trace has destinations of its own.
      if (!listed.includes(filter.destination)) change({ destination: "" });
      destinations.selectedIndex = listed.indexOf(filter.destination);
    },
  };
}

function choice<Value extends string>(
  label: string,
  entries: readonly (readonly [Value, string])[],
  chosen: (value: Value) => void,
): HTMLSelectElement {
  const options = entries.map(([, text]) => make("option", {}, text));
  const select = make("select", { "aria-label": label }, ...options);
  select.addEventListener("change", () => {
    const entry = entries[select.selectedIndex];
    if (entry) chosen(entry[0]);
  });
  return select;
}
