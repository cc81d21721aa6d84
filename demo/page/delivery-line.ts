import type { Trace } from "../../src/trace/trace.ts";
import { find } from "./element.ts";

const lookMs = 250;

/** Says in one line how the destination stands, and lets the learner allow or withdraw. */
export function showDelivery(trace: Trace): void {
  const line = find("delivery", HTMLParagraphElement);
  const show = (): void => {
    const text = describe(trace);
    if (line.textContent !== text) line.textContent = text;
  };
  show();
  setInterval(show, lookMs);
  find("check", HTMLButtonElement).addEventListener("click", () => {
    const told = find("checked", HTMLParagraphElement);
    told.textContent = "Asking ...";
    void trace.check().then((reports) => {
      told.textContent = reports.map(({ verdict, sentence }) => `${verdict}: ${sentence}`).join(" ");
    });
  });
  for (const decision of ["granted", "denied"] as const) {
    find(decision, HTMLButtonElement).addEventListener("click", () => {
      void trace.consent(decision).then(({ left }) => {
        if (left.length) find("left", HTMLSpanElement).textContent = `${left.length} had left already`;
        show();
      });
    });
  }
}

function describe(trace: Trace): string {
  const [status] = trace.status();
  if (!status) return "Nothing is recorded without consent.";
  const { waiting, inFlight, delivered, quarantined, lastError, nextAttempt, sender, suspended } = status;
  const seconds = nextAttempt === undefined ? 0 : Math.max(0, (nextAttempt - Date.now()) / 1000);
  const parts = [
    sender ? "This tab sends" : "Another tab sends",
    `${waiting} waiting`,
    `${inFlight} under way`,
    `${delivered} delivered`,
    quarantined > 0 && `${quarantined} kept apart`,
    suspended !== undefined ? `suspended: ${suspended}` : lastError !== undefined && `last: ${lastError}`,
    nextAttempt !== undefined && `next try in ${seconds.toFixed(1)} s`,
  ];
  return parts.filter((part) => part !== false).join(" · ");
}
