/** What happens to a page, as far as records care. A handler that is left out is not listened for. */
export interface PageMoments {
  /** The page can no longer be seen: on telephones often the last that is heard of it. */
  readonly hidden?: () => void;
  /** The page goes, for good or into the back/forward cache. */
  readonly leave?: () => void;
  /** The page is back from the back/forward cache. */
  readonly back?: () => void;
  readonly online?: () => void;
}

/**
 * Calls the handlers each time, until the returned function is called.
 * Chromium says `pagehide` before it says hidden, Firefox after.
 */
export function onPageLifecycle(
  { hidden, leave, back, online }: PageMoments,
  page: Window = window,
): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  const { document } = page;
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && hidden?.(), {
    signal,
  });
  page.addEventListener("pagehide", () => leave?.(), { signal });
  page.addEventListener("pageshow", ({ persisted }) => persisted && back?.(), { signal });
  page.addEventListener("online", () => online?.(), { signal });
  return () => ending.abort();
}

/**
 * Calls `run` at once, or when a page that the browser prepares unseen is shown:
 * https://wicg.github.io/nav-speculation/prerendering.html. Not called after the returned function is.
 */
export function whenActivated(run: () => void, document: Document = globalThis.document): () => void {
  if (!("prerendering" in document && document.prerendering)) {
    run();
    return () => {};
  }
  document.addEventListener("prerenderingchange", run, { once: true });
  return () => document.removeEventListener("prerenderingchange", run);
}
