import { make, makeButton } from "./make.ts";

/** One of several things that are shown in the same place. */
export interface Tab {
  readonly name: string;
  readonly panel: HTMLElement;
}

export interface Tabs {
  /** The row of names. */
  readonly element: HTMLElement;
  readonly current: () => Tab | undefined;
  /** Writes a sign behind a name, such as how much awaits the reader there; empty for none. */
  readonly mark: (name: string, sign: string) => void;
}

/** https://www.w3.org/WAI/ARIA/apg/patterns/tabs/, chosen as soon as focused. */
export function createTabs(tabs: readonly Tab[], changed: () => void): Tabs {
  const signs = new Map(tabs.map(({ name }) => [name, make("span", { class: "sign" })]));
  const buttons = tabs.map(({ name }, index) => {
    const button = makeButton(name, () => choose(index), { role: "tab", id: `tab-${index}` });
    button.append(" ", signs.get(name) ?? "");
    return button;
  });
  let current = -1;

  function choose(index: number): void {
    if (index === current) return;
    current = index;
    for (const [place, { panel }] of tabs.entries()) {
      panel.hidden = place !== index;
      const button = buttons[place];
      if (!button) continue;
      button.ariaSelected = String(place === index);
      button.tabIndex = place === index ? 0 : -1;
    }
    changed();
  }

  for (const [index, { panel }] of tabs.entries()) {
    panel.role = "tabpanel";
    panel.setAttribute("aria-labelledby", `tab-${index}`);
  }
  const element = make("div", { class: "tabs", role: "tablist", "aria-label": "Views" }, ...buttons);
  element.addEventListener("keydown", (event) => {
    const forward = getComputedStyle(element).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    const back = forward === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
    const last = tabs.length - 1;
    const moves: Readonly<Record<string, number>> = {
      [forward]: current < last ? current + 1 : 0,
      [back]: current > 0 ? current - 1 : last,
      Home: 0,
      End: last,
    };
    const target = moves[event.key];
    if (target === undefined) return;
    event.preventDefault();
    choose(target);
    buttons[target]?.focus();
  });
  choose(0);

  return {
    element,
    current: () => tabs[current],
    mark: (name, sign) => {
      const place = signs.get(name);
      if (place && place.textContent !== sign) place.textContent = sign;
    },
  };
}
