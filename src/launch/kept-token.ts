const KEY = "playtrace-launch";

/** The part of the browser's storage that lives as long as the tab. */
export type TabStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/**
 * The credential of the launch that opened this tab, for other players of the page and for a reload: the address has
 * lost it. It belongs to one endpoint, learner and attempt, and is given for nothing else.
 */
export interface KeptToken {
  /** @param launch all that the credential belongs to, as one text */
  readonly hold: (launch: string, token: string) => void;
  readonly find: (launch: string) => string | undefined;
  /** Whether what is held shall outlive a reload. */
  readonly outlive: (does: boolean) => void;
}

/** @param storage some frames are refused it, by an exception: then a reload needs a new launch */
export function keepToken(storage: () => TabStorage = () => sessionStorage): KeptToken {
  let held: unknown;

  function reach(use: (tab: TabStorage) => void): void {
    try {
      use(storage());
    } catch {
      // Nothing outlives this page here, as in a private window.
    }
  }

  return {
    hold: (launch, token) => {
      held = [launch, token];
    },
    find: (launch) => {
      if (!held) reach((tab) => (held = JSON.parse(tab.getItem(KEY) ?? "null")));
      const [of, token]: readonly unknown[] = Array.isArray(held) ? held : [];
      return of === launch && typeof token === "string" ? token : undefined;
    },
    outlive: (does) =>
      reach((tab) => {
        if (does && held) tab.setItem(KEY, JSON.stringify(held));
        else tab.removeItem(KEY);
      }),
  };
}
