import { openInspector } from "../../../src/inspector.ts";
import type { DockPlace } from "../../../src/inspector.ts";
import type { LearningEvent } from "../../../src/events/learning-event.ts";
import { event } from "../../fixtures/xapi/viewing.ts";
import {
  CALIPER_DESTINATION,
  createToldTrace,
  tellEvents,
  XAPI_DESTINATION,
  type ToldTrace,
} from "../../unit/inspector/told-trace.ts";

export { XAPI_DESTINATION } from "../../unit/inspector/told-trace.ts";

/** Runs in a page: an inspector of a trace of two destinations, one in trouble, that has told nothing yet. */
export function begin(place: DockPlace = "under"): ToldTrace {
  const shared = { inFlight: 0, sender: true };
  const trace = createToldTrace({
    status: [
      {
        ...shared,
        destination: XAPI_DESTINATION,
        waiting: 3,
        delivered: 21,
        quarantined: 1,
        lastError: "status 503",
      },
      {
        ...shared,
        destination: CALIPER_DESTINATION,
        waiting: 9,
        delivered: 0,
        quarantined: 0,
        suspended: "status 401",
      },
    ],
    refused: [
      {
        destination: XAPI_DESTINATION,
        id: "refused",
        session: "one",
        text: '{"id":"refused"}',
        order: 0,
        reason: "status 400",
        words: `<img src="x" onerror="document.title='owned'">`,
      },
    ],
  });
  openInspector(trace, { place });
  return trace;
}

/** Tells so many events of a session, one a second, and that each record was stored; returns their ids. */
export function tellMany(trace: ToldTrace, count: number, from = 0): readonly string[] {
  const events = Array.from({ length: count }, (_, index): LearningEvent => {
    const position = ((from + index) * 7) % 600;
    const given = { position, length: 600, at: 1_700_000_000_000 + (from + index) * 1_000 };
    return event({ type: "seeked", from: (position + 300) % 600, to: position }, given);
  });
  const ids = tellEvents(trace, events, from);
  trace.tell("stored", { ids, destination: XAPI_DESTINATION });
  return ids;
}

/** Tells of a record in which everything that may be a text is hostile. */
export function tellHostile(trace: ToldTrace, hostile: string): void {
  const record = { verb: { id: hostile }, [hostile]: hostile, list: [hostile] };
  trace.tell("record", { id: hostile, destination: XAPI_DESTINATION, record, text: JSON.stringify(record) });
  trace.tell("quarantined", { id: hostile, destination: XAPI_DESTINATION, reason: hostile });
}

/** What a page waits for. */
export const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
export const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

const find = <Found extends Element>(selector: string, kind: new () => Found): Found => {
  const found = document.querySelector("playtrace-inspector")?.shadowRoot?.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`The inspector has no ${selector}.`);
};
export const list = (): HTMLElement => find(".list", HTMLElement);
export const timelineTab = (): HTMLElement => find("#tab-1", HTMLElement);
export const searchBox = (): HTMLInputElement => find("input", HTMLInputElement);
