/** Counts what has begun and not ended. */
export interface UnderWay {
  readonly track: (begun: Promise<unknown>) => void;
  /** Resolves once nothing is under way, whatever began meanwhile. */
  readonly end: () => Promise<void>;
}

/** For promises that never reject. */
export function createUnderWay(): UnderWay {
  const open = new Set<Promise<unknown>>();
  return {
    track: (begun) => {
      const closing: Promise<unknown> = begun.then(() => open.delete(closing));
      open.add(closing);
    },
    end: async () => {
      while (open.size) await Promise.all(open);
    },
  };
}
