import type { Size } from "../../events/player-snapshot.ts";
import type { Off } from "./media-view.ts";

/** A page's object that says events: a track list of video.js is no EventTarget, but has these two. */
export interface EventSource {
  addEventListener(name: string, listener: (event: { readonly type: string }) => void): void;
  removeEventListener(name: string, listener: (event: { readonly type: string }) => void): void;
}

/** Hears events, until the returned function is called; of nothing where there is no source. */
export function onEvents(
  source: EventSource | undefined,
  names: readonly string[],
  listener: (event: { readonly type: string }) => void,
): Off {
  for (const name of names) source?.addEventListener(name, listener);
  return () => {
    for (const name of names) source?.removeEventListener(name, listener);
  };
}

/** The name that the page gives an element, for the eye or for a screen reader. */
export function readTitle(element: HTMLElement | undefined): string | undefined {
  return element?.title || element?.ariaLabel || undefined;
}

export function onResize(element: Element, changed: () => void): Off {
  const observer = new ResizeObserver(changed);
  observer.observe(element);
  return () => observer.disconnect();
}

/** Rendered size in whole CSS pixels, without the border; nothing where nothing is rendered. */
export function readSize({ clientWidth: width, clientHeight: height }: Element): { size?: Size } {
  return width || height ? { size: { width, height } } : {};
}

/** True where the element, or a box of the page around it, fills the screen; the whole page does not count. */
export function isFullScreen(element: Element): boolean {
  return element.closest(":fullscreen:not(:root)") !== null;
}
