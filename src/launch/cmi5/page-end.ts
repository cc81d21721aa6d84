/** Moments at which a page is left. */
export interface PageEnd {
  /** Before the players of the page are told that it goes. */
  readonly leaving: () => void;
  /** After all of them were told. */
  readonly left: () => void;
  /** The page is back from the back/forward cache. */
  readonly back: () => void;
}

/**
 * Listens to the end of a page from both sides of everybody else who does. A reload is no end: browsers that have
 * `pageswap` tell it from one before the page hides; in others it counts as leaving.
 * https://html.spec.whatwg.org/multipage/browsing-the-web.html#updating-the-document-for-history-step-application
 * @returns `goLast`, to be called when others have begun to listen: browsers call listeners in the order they came
 */
export function onPageEnd(
  { leaving, left, back }: PageEnd,
  page: EventTarget,
): { readonly goLast: () => void } {
  let reloads = false;
  const last = (): void => {
    if (!reloads) left();
    reloads = false;
  };

  page.addEventListener("pageswap", (event) => {
    const activation: unknown = Reflect.get(event, "activation");
    reloads = typeof activation === "object" && activation !== null && isReload(activation);
  });
  page.addEventListener("pagehide", () => {
    if (!reloads) leaving();
  });
  page.addEventListener("pageshow", (event) => {
    if ("persisted" in event && event.persisted) back();
  });

  const goLast = (): void => {
    page.removeEventListener("pagehide", last);
    page.addEventListener("pagehide", last);
  };
  goLast();
  return { goLast };
}

const isReload = (activation: object): boolean => Reflect.get(activation, "navigationType") === "reload";
