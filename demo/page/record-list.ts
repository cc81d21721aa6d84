import type { LearningEvent } from "../../src/events/learning-event.ts";
import type { Trace } from "../../src/trace/trace.ts";
import { clockText } from "./clock-text.ts";
import { cell, disclosure } from "./disclosure.ts";
import { find } from "./element.ts";
import { sentence } from "./sentence.ts";

/** What became of a record, and the words beside it. */
type State =
  "told to nobody" | "made" | "stored" | "delivered" | "retrying" | "suspended" | "quarantined" | "lost";

interface Row {
  readonly state: HTMLSpanElement;
  readonly verb: HTMLSpanElement;
  text: string;
}

/** Shows each learning event with its record and what becomes of it, the newest on top. */
export function showRecords(trace: Trace): void {
  const list = find("records", HTMLOListElement);
  const rows = new Map<string, Row>();

  function addRow(id: string, event: LearningEvent): void {
    const row: Row = {
      state: cell("state", ""),
      verb: cell("verb", ""),
      text: JSON.stringify(event),
    };
    const what = sentence(event);
    const cells = [cell("when", clockText(event.position)), cell("what", what), row.verb, row.state];
    list.prepend(disclosure(cells, () => row.text, what));
    rows.set(id, row);
    setState(id, "told to nobody");
    find("records-count", HTMLElement).textContent = String(rows.size);
  }

  function setState(id: string, state: State, why = ""): void {
    const row = rows.get(id);
    if (row === undefined) return;
    row.state.dataset["state"] = state.replaceAll(" ", "-");
    row.state.textContent = why === "" ? state : `${state}: ${why}`;
  }
  const setAll = (ids: readonly string[], state: State, why?: string) => {
    for (const id of ids) setState(id, state, why);
  };

  trace.on("event", ({ event, context }) => addRow(context.id, event));
  trace.on("record", ({ id, text }) => {
    const row = rows.get(id);
    if (row === undefined) return;
    row.text = text;
    row.verb.textContent = readVerb(text);
    setState(id, "made");
  });
  let suspended: string | undefined;
  trace.on("stored", ({ ids }) => {
    if (suspended === undefined) setAll(ids, "stored");
    else setAll(ids, "suspended", suspended);
  });
  trace.on("delivered", ({ ids }) => setAll(ids, "delivered"));
  trace.on("retrying", ({ ids, reason, delayMs }) => {
    setAll(ids, "retrying", `${reason}, in ${(delayMs / 1000).toFixed(1)} s`);
  });
  trace.on("suspended", ({ reason }) => {
    suspended = reason;
    for (const [id, { state }] of rows) {
      if (["made", "stored", "retrying"].includes(state.dataset["state"] ?? ""))
        setState(id, "suspended", reason);
    }
  });
  trace.on("quarantined", ({ id, reason }) => setState(id, "quarantined", reason));
  trace.on("lost", ({ ids, reason }) => setAll(ids, "lost", reason));
}

function readVerb(text: string): string {
  const [, verb, action] = /"verb":\{"id":"[^"]*\/([^"/]+)"|"(?:action|what)":"([^"]+)"/.exec(text) ?? [];
  return verb ?? action ?? "";
}
