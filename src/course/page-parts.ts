/** What the page shows beside the player. */
export interface PageParts {
  /** Says something to the learner, aloud as well; a later sentence takes the place of an earlier one. */
  readonly tell: (sentence: string) => void;
  /** Offers to leave, and calls this when the learner does, once. */
  readonly offerLeaving: (leave: () => void) => void;
}

export function findPageParts(page: Document): PageParts {
  const notice = page.querySelector("#notice");
  const button = page.querySelector<HTMLButtonElement>("#leave");
  return {
    tell: (sentence) => {
      if (notice) notice.textContent = sentence;
    },
    offerLeaving: (leave) => {
      if (!button) return;
      button.hidden = false;
      button.addEventListener(
        "click",
        () => {
          button.disabled = true;
          leave();
        },
        { once: true },
      );
    },
  };
}
