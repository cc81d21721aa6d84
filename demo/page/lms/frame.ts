import { element, find } from "../element.ts";

/** Where a launched course is opened: in the page, or in a tab of its own. */
export interface Frame {
  /** Shows the launch URL, and what to do with it. */
  offer(url: string): void;
}

export function createFrame(): Frame {
  const place = find("place", HTMLElement);
  const open = find("open", HTMLButtonElement);
  const close = find("close", HTMLButtonElement);
  const tab = find("open-tab", HTMLAnchorElement);

  function shut(): void {
    place.replaceChildren();
    close.disabled = true;
    open.disabled = false;
  }
  open.addEventListener("click", () => {
    place.replaceChildren(
      element("iframe", { src: tab.href, title: "The course", allow: "autoplay; fullscreen" }),
    );
    open.disabled = true;
    close.disabled = false;
    close.focus();
  });
  close.addEventListener("click", () => {
    shut();
    open.focus();
  });

  return {
    offer(url) {
      shut();
      tab.href = url;
      find("address", HTMLElement).textContent = url;
    },
  };
}
