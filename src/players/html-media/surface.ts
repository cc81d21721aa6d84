import type { Size } from "../../events/player-signal.ts";
import type { Off } from "./media-view.ts";

/** Rendered size of an element without border and padding's outside, in whole CSS pixels. */
export function readSize({ clientWidth: width, clientHeight: height }: Element): Size {
  return { width, height };
}

export function onResize(element: Element, changed: () => void): Off {
  const observer = new ResizeObserver(changed);
  observer.observe(element);
  return () => observer.disconnect();
}

/** Hears events of a target, until the returned function is called. */
export function onEvents(target: EventTarget, names: string[], listener: () => void): Off {
  for (const name of names) target.addEventListener(name, listener);
  return () => {
    for (const name of names) target.removeEventListener(name, listener);
  };
}

/** True where the element, or a box of the page around it, fills the screen; the whole page does not count. */
export function isFullScreen(element: Element): boolean {
  return element.closest(":fullscreen:not(:root)") !== null;
}
