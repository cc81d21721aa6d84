import type { ConnectionReport } from "../../connection/connection-report.ts";
import { startTimer } from "../../platform/timer.ts";
import type { Trace } from "../../trace/trace.ts";
import type { DeliveryStatus } from "../../transport/delivery.ts";
import { clockTime } from "../model/clock-time.ts";
import { withLabels } from "../model/destination-label.ts";
import { make, makeButton } from "./make.ts";
import { createQuarantineList, type ShownDelivery } from "./quarantine-list.ts";

/** How the ways to the destinations stand, and what they refused. */
export interface DeliveryPanel {
  readonly element: HTMLElement;
  readonly paint: (shown: ShownDelivery) => void;
}

export interface DeliveryParts {
  readonly requestPaint: () => void;
  /** Says something to the reader. */
  readonly say: (sentence: string) => void;
}

/** Nobody tells when a request begins: so often it is looked for while the panel is seen. */
const LOOK_MS = 1_000;

export function createDeliveryPanel({ requestPaint, say }: DeliveryParts): DeliveryPanel {
  const cards = make("div", { class: "cards" });
  const problems = make("ul", { class: "problems" });
  const quarantine = createQuarantineList(say);
  const reports = new Map<string, ConnectionReport>();
  let trace: Trace | undefined;
  let drawn = "";
  let looksAgain = false;

  function lookAgain(): void {
    if (looksAgain) return;
    looksAgain = true;
    startTimer(() => {
      looksAgain = false;
      requestPaint();
    }, LOOK_MS);
  }

  async function check(): Promise<void> {
    say("Asking the destinations.");
    for (const report of (await trace?.check()) ?? []) reports.set(report.destination, report);
    drawn = "";
    requestPaint();
    say([...reports.values()].map(({ sentence }) => sentence).join(" ") || "There is nothing to ask.");
  }

  const element = make(
    "section",
    { class: "panel" },
    make(
      "div",
      { class: "acts" },
      makeButton("Send now", () => void trace?.flush().then(() => say("What could be sent was sent."))),
      makeButton("Check the connection", () => void check()),
    ),
    cards,
    quarantine.element,
    make("section", { class: "reported" }, make("h3", {}, "Reported"), problems),
  );

  return {
    element,
    paint: ({ trace: shown, ledger, labels }) => {
      if (trace !== shown) {
        reports.clear();
        drawn = "";
      }
      trace = shown;
      lookAgain();
      const stands = shown.status();
      quarantine.paint({ trace: shown, ledger, labels });
      const now = JSON.stringify([stands, [...reports.values()], ledger.problems.length]);
      if (now === drawn) return;
      drawn = now;
      const none = make(
        "p",
        { class: "quiet" },
        "Nothing is delivered: consent is pending or denied, or the trace never began.",
      );
      const all = stands.map((status) => card(status, labels, reports.get(status.destination)));
      cards.replaceChildren(...(all.length ? all : [none]));
      problems.replaceChildren(
        ...ledger.problems.map(({ code, message }) =>
          make("li", {}, make("code", {}, code), " ", withLabels(message, labels)),
        ),
      );
      problems.parentElement?.toggleAttribute("hidden", !ledger.problems.length);
    },
  };
}

function card(
  status: DeliveryStatus,
  labels: ReadonlyMap<string, string>,
  report: ConnectionReport | undefined,
): HTMLElement {
  const {
    delivered,
    destination,
    inFlight,
    lastError,
    nextAttempt,
    quarantined,
    sender,
    suspended,
    waiting,
  } = status;
  const numbers = { waiting, "under way": inFlight, delivered, refused: quarantined };
  const sentences = [
    sender ? "This tab sends for all tabs." : "Another tab sends.",
    suspended === undefined ? "" : `Suspended: ${suspended}.`,
    lastError === undefined || lastError === suspended ? "" : `Last told: ${lastError}.`,
    nextAttempt === undefined ? "" : `Next attempt at ${clockTime(nextAttempt)}.`,
  ];
  const standing = suspended === undefined ? (lastError === undefined ? "well" : "troubled") : "suspended";
  return make(
    "article",
    { class: "card", "data-standing": standing },
    make("h3", { dir: "ltr" }, labels.get(destination) ?? ""),
    make(
      "dl",
      {},
      ...Object.entries(numbers).map(([name, count]) =>
        make("div", { "data-count": count }, make("dt", {}, name), make("dd", {}, String(count))),
      ),
    ),
    make("p", {}, sentences.filter(Boolean).join(" ")),
    ...(report
      ? [
          make(
            "p",
            { class: "checked", "data-verdict": report.verdict },
            make("b", {}, report.verdict),
            " ",
            report.sentence,
          ),
        ]
      : []),
  );
}
