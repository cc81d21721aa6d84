import { cell, disclosure } from "./disclosure.ts";
import { find } from "./element.ts";
import { reviewArrival } from "./review-arrival.ts";

/** What the receiver tells of one request; see `describeArrival` of the demo's server. */
interface ToldArrival {
  readonly method: string;
  readonly url: string;
  readonly bytes: number;
  readonly body: string;
  readonly fault?: string;
  readonly answer?: { readonly status: number; readonly body: string };
}

const restBeforeRetryMs = 1000;

/**
 * Shows every request as the receiver got it, the newest on top, and how many statements it holds.
 * @param heard called after each
 */
export function showReceiver(receiverUrl: string, heard: () => void = () => {}): void {
  const list = find("arrivals", HTMLOListElement);
  const held = find("held", HTMLElement);
  let source: EventSource | undefined;

  function watch(): void {
    source = new EventSource(`${receiverUrl}/arrivals/live`);
    source.addEventListener("message", ({ data }: MessageEvent<string>) => {
      const told: { arrival?: ToldArrival; held: number } = JSON.parse(data);
      if (told.arrival) list.prepend(arrivalRow(told.arrival));
      held.textContent = String(told.held);
      heard();
    });
    source.addEventListener("error", () => {
      source?.close();
      setTimeout(watch, restBeforeRetryMs);
    });
  }
  watch();
  // An open connection would keep the page out of the back/forward cache.
  addEventListener("pagehide", () => source?.close());
  addEventListener("pageshow", ({ persisted }) => persisted && watch());
}

function arrivalRow(arrival: ToldArrival): HTMLLIElement {
  const { method, answer, fault, bytes } = arrival;
  const status = answer === undefined ? "no answer" : String(answer.status);
  const state = cell("state", fault === undefined || fault === "status" ? status : `${status} (${fault})`);
  state.dataset["state"] = answer !== undefined && answer.status < 300 ? "delivered" : "retrying";
  const isPreflight = method === "OPTIONS";
  const what = isPreflight ? "preflight" : (nameOther(arrival) ?? countRecords(arrival));
  const findings = isPreflight ? undefined : reviewArrival(arrival.url, opened(arrival.body));
  const cells = [cell("when", method), cell("what", what), cell("verb", `${bytes} B`), state];
  if (findings?.length) cells.splice(2, 0, cell("broken", `${findings.length} broken rules`));
  const read = (): string => JSON.stringify({ ...readable(arrival), ...(findings && { review: findings }) });
  return disclosure(cells, read, `${method} ${what}`);
}

/** The arrival with its JSON texts opened, for reading. */
function readable(arrival: ToldArrival): object {
  return {
    ...arrival,
    body: opened(arrival.body),
    answer: arrival.answer && { ...arrival.answer, body: opened(arrival.answer.body) },
  };
}

function opened(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** What a request that brings no records is about. */
function nameOther({ method, url }: ToldArrival): string | undefined {
  if (url.startsWith("/fetch/")) return "token";
  if (method === "GET" && url.startsWith("/xapi/statements")) return "query";
  const [, resource, query] = /^\/xapi\/(activities\/state|agents\/profile)\?(.*)/.exec(url) ?? [];
  const asked = new URLSearchParams(query);
  return resource && (asked.get("stateId") ?? asked.get("profileId") ?? resource);
}

const recordNames: Readonly<Record<string, string>> = { "/caliper": "event", "/webhook": "note" };

function countRecords({ url, body }: ToldArrival): string {
  const content = opened(body);
  const lists: readonly unknown[] = [content, Object(content).data, Object(content).notes];
  const list = lists.find(Array.isArray);
  const count = list ? list.length : typeof content === "object" ? 1 : 0;
  return `${count} ${recordNames[url] ?? "statement"}${count === 1 ? "" : "s"}`;
}
