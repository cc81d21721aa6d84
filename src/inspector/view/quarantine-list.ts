import type { Trace } from "../../trace/trace.ts";
import { clockTime } from "../model/clock-time.ts";
import type { Ledger } from "../model/ledger.ts";
import { jsonTree } from "./json-tree.ts";
import { make, makeButton } from "./make.ts";

/** Whose delivery is shown. */
export interface ShownDelivery {
  readonly trace: Trace;
  readonly ledger: Ledger;
  /** Destinations by their ids, as people know them. */
  readonly labels: ReadonlyMap<string, string>;
}

/** What the destinations refused for good. */
export interface QuarantineList {
  readonly element: HTMLElement;
  readonly paint: (shown: ShownDelivery) => void;
}

type Refused = Awaited<ReturnType<ReturnType<Trace["quarantine"]>["list"]>>[number];

/** So many are shown at once; acts on all of them reach the others too. */
const MOST_SHOWN = 50;

export function createQuarantineList(say: (sentence: string) => void): QuarantineList {
  const list = make("ol", { class: "refused" });
  const heading = make("h3", {}, "Refused");
  let trace: Trace | undefined;
  let labels: ReadonlyMap<string, string> = new Map();
  let asked = "";

  async function act(how: "retry" | "drop", ids?: readonly string[]): Promise<void> {
    await trace?.quarantine()[how](ids);
    say(how === "retry" ? "Sent again." : "Given up.");
    await draw();
  }

  async function draw(): Promise<void> {
    const refused = (await trace?.quarantine().list()) ?? [];
    element.hidden = !refused.length;
    heading.textContent = `Refused: ${refused.length}`;
    const latest = refused.slice(-MOST_SHOWN).map(item);
    latest.reverse();
    list.replaceChildren(...latest);
  }

  function item({ destination, id, order, reason, text, words }: Refused): HTMLElement {
    const details = make("details", {}, make("summary", {}, "Record"));
    details.addEventListener("toggle", () => details.append(jsonTree(JSON.parse(text), "Refused record")), {
      once: true,
    });
    return make(
      "li",
      {},
      make("p", {}, make("b", {}, reason), ` ${labels.get(destination) ?? ""} at ${clockTime(order)}`),
      ...(words && words !== reason
        ? [make("pre", { tabindex: 0, role: "region", "aria-label": "The server's words" }, words)]
        : []),
      make(
        "div",
        { class: "acts" },
        makeButton("Send again", () => void act("retry", [id])),
        dropButton("Give up", () => void act("drop", [id])),
      ),
      details,
    );
  }

  const element = make(
    "section",
    { class: "quarantine", hidden: true },
    heading,
    make(
      "div",
      { class: "acts" },
      makeButton("Send all again", () => void act("retry")),
      dropButton("Give all up", () => void act("drop")),
    ),
    list,
  );

  return {
    element,
    paint: ({ trace: shown, ledger: { counts }, labels: known }) => {
      labels = known;
      const now = `${counts.quarantined} ${counts.lost} ${known.size}`;
      if (now === asked && trace === shown) return;
      asked = now;
      trace = shown;
      void draw();
    },
  };
}

/** What cannot be taken back is asked for twice. */
function dropButton(label: string, act: () => void): HTMLButtonElement {
  const button = makeButton(label, () => {
    if (button.dataset["sure"]) return act();
    button.dataset["sure"] = "asked";
    button.textContent = "Sure? They are gone then";
  });
  button.addEventListener("blur", () => {
    delete button.dataset["sure"];
    button.textContent = label;
  });
  return button;
}
