/** The page gets room at the edge where the inspector is docked, so that its end can be seen; the returned function takes it back. */
export function makeRoom(inspector: HTMLElement): () => void {
  const { style } = document.documentElement;
  const before = { blockEnd: style.paddingBlockEnd, inlineEnd: style.paddingInlineEnd };

  const give = (blockEnd: string, inlineEnd: string): void => {
    style.paddingBlockEnd = blockEnd;
    style.paddingInlineEnd = inlineEnd;
  };

  const fit = (): void => {
    const { offsetHeight, offsetWidth } = inspector;
    const isUnder = inspector.getAttribute("docked") === "under" || inspector.hasAttribute("folded");
    if (isUnder) give(`${offsetHeight}px`, before.inlineEnd);
    else give(before.blockEnd, `${offsetWidth}px`);
  };

  const observer = new ResizeObserver(fit);
  observer.observe(inspector);
  return () => {
    observer.disconnect();
    give(before.blockEnd, before.inlineEnd);
  };
}
