import { onPageLifecycle, type Page, type PageMoments } from "../platform/page-lifecycle.ts";

/** Calls the handlers at each moment of the page, until the returned function is called. */
export type JoinPage = (moments: PageMoments) => () => void;

/**
 * Tells all traces of one page what happens to it.
 * @param left called once all of them have left a page that goes
 */
export function openPageHub(page: Page, left: () => void): JoinPage {
  const joined = new Set<PageMoments>();
  let part: (() => void) | undefined;
  const each = (moment: keyof PageMoments) => (): void =>
    [...joined].forEach((moments) => moments[moment]?.());
  const leave = each("leave");

  return (moments) => {
    joined.add(moments);
    part ??= onPageLifecycle(
      {
        hidden: each("hidden"),
        leave: () => {
          leave();
          left();
        },
        back: each("back"),
        online: each("online"),
      },
      page,
    );
    return () => {
      joined.delete(moments);
      if (joined.size) return;
      part?.();
      part = undefined;
    };
  };
}
