/** What happens to a page, as far as records care. */
export interface PageMoments {
  /** The page can no longer be seen: on telephones often the last that is heard of it. */
  readonly hidden?: () => void;
  /** The page goes, for good or into the back/forward cache. */
  readonly leave?: () => void;
  /** The page is back from the back/forward cache. */
  readonly back?: () => void;
  readonly online?: () => void;
}

/** The part of `window` that is listened to. */
export interface Page extends EventTarget {
  readonly document: EventTarget & { readonly hidden: boolean };
}

/** The part of `document` that tells whether anyone can see it yet; few browsers have it. */
export interface Prerendered extends EventTarget {
  readonly prerendering?: boolean;
}

/**
 * Calls the handlers each time, until the returned function is called. Chromium says `pagehide` before
 * hidden, Firefox after.
 */
export function onPageLifecycle(moments: PageMoments, page: Page = window): () => void {
  const { document } = page;
  const ending = new AbortController();
  const { signal } = ending;
  const on = (target: EventTarget, type: string, run: (event: Event) => void): void =>
    target.addEventListener(type, run, { signal });
  on(document, "visibilitychange", () => {
    if (document.hidden) moments.hidden?.();
  });
  on(page, "pagehide", () => moments.leave?.());
  on(page, "pageshow", (event) => {
    if ("persisted" in event && event.persisted) moments.back?.();
  });
  on(page, "online", () => moments.online?.());
  return () => ending.abort();
}

/**
 * Calls `run` at once, or when a page that the browser prepares unseen is shown, unless the returned function
 * is called before: https://wicg.github.io/nav-speculation/prerendering.html.
 */
export function whenActivated(run: () => void, document: Prerendered = globalThis.document): () => void {
  const ending = new AbortController();
  if (document.prerendering) {
    document.addEventListener("prerenderingchange", run, { signal: ending.signal });
  } else run();
  return () => ending.abort();
}
