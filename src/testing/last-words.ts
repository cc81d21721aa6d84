import { isFields, textAt } from "../review/reading.ts";
import type { SentRequest } from "./sent-body.ts";
import type { KeptState } from "./kept-state.ts";

/** What a page is to note of its end. */
export interface LastWordsOrder {
  /** Of the requests. */
  readonly origin: string;
  /** What the names of the notes begin with. */
  readonly key: string;
}

/**
 * Runs in each page before its own scripts, and may therefore use nothing from outside. A browser tells nobody of the requests
 * that a page makes while it goes: the page notes them itself, where they outlive it, and leaves them as they are.
 */
export function noteLastWords({ origin, key }: LastWordsOrder): void {
  let goes = false;
  let count = 0;
  const visit = `${key} ${Date.now()} ${Math.random()}`;
  const note = (target: unknown, body: unknown, method: string): void => {
    if (!goes) return;
    try {
      const url = new URL(String(target), location.href);
      if (url.origin !== origin) return;
      const isText = typeof body === "string" || body instanceof URLSearchParams;
      const text = isText ? String(body) : body instanceof Uint8Array ? new TextDecoder().decode(body) : null;
      count += 1;
      localStorage.setItem(`${visit} ${count}`, JSON.stringify({ url: url.href, method, body: text }));
    } catch {
      // A page without storage keeps nothing: a frame without an origin, or a full disk.
    }
  };
  const followGoing = (goesNow: boolean) => (): void => {
    goes = goesNow;
  };
  addEventListener("pagehide", followGoing(true), true);
  addEventListener("pageshow", followGoing(false), true);
  document.addEventListener("visibilitychange", () => followGoing(document.hidden)(), true);

  const fetch = window.fetch.bind(window);
  window.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : input;
    note(url, init?.body, init?.method ?? "GET");
    return fetch(input, init);
  };
  const sendBeacon = navigator.sendBeacon.bind(navigator);
  navigator.sendBeacon = (url, body) => {
    note(url, body, "POST");
    return sendBeacon(url, body);
  };
}

/** The notes that pages left, in their order, by name. */
export function readLastWords({ origins }: KeptState, key: string): ReadonlyMap<string, SentRequest> {
  const notes = origins
    .flatMap(({ localStorage }) => localStorage)
    .filter(({ name }) => name.startsWith(`${key} `))
    .sort((left, right) => left.name.localeCompare(right.name, "en", { numeric: true }));
  return new Map(notes.flatMap(({ name, value }) => entryOf(name, value)));
}

function entryOf(name: string, value: string): [string, SentRequest][] {
  const note: unknown = JSON.parse(value);
  const [url, method] = [textAt(note, "url"), textAt(note, "method")];
  if (!isFields(note) || url === undefined || method === undefined) return [];
  return [[name, { url, method, body: textAt(note, "body") ?? null }]];
}
