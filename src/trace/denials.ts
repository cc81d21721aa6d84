import type { Broadcast } from "../platform/broadcast.ts";

/**
 * Stops recording and sending before it returns, and forgets all that is known of the learner. Resolves, once nothing is
 * written any more, with the ids of the records that had left.
 */
export type Forget = () => Promise<readonly string[]>;

/** Makes a withdrawn consent count for every trace, in every tab of this origin. */
export interface Denials {
  /** Calls `forget` at each denial, until the returned function is called. */
  readonly join: (forget: Forget) => () => void;
  /**
   * Has this trace and every joined one forget, here and elsewhere, and removes what is stored. Resolves, once it is gone,
   * with the ids of this page's records that had left.
   */
  readonly deny: (forget: Forget) => Promise<readonly string[]>;
  /** Removes what is stored, and disturbs nobody. */
  readonly clear: () => Promise<void>;
  /** How often consent was withdrawn, as far as this page has heard. */
  readonly count: () => number;
  /** Resolves when nothing is being removed. */
  readonly settled: () => Promise<unknown>;
}

type OpenDenialChannel = (name: string, hear: (message: "denied") => void) => Broadcast<"denied">;

/** @param remove removes all that Playtrace stored; never rejects */
export function openDenials(remove: () => Promise<void>, openBroadcast: OpenDenialChannel): Denials {
  const joined = new Set<Forget>();
  let removing: Promise<unknown> = Promise.resolve();
  let count = 0;
  let channel: Broadcast<"denied"> | undefined;
  const open = (): Broadcast<"denied"> => openBroadcast("playtrace consent", () => void heed([]));

  const keepBusy = <Result>(begun: Promise<Result>): Promise<Result> => {
    removing = Promise.all([removing, begun]);
    return begun;
  };

  const forgetAll = async (more: readonly Forget[]): Promise<readonly string[]> => {
    const forgotten = Promise.all([...new Set([...joined, ...more])].map((forget) => forget()));
    await remove();
    const left = await forgotten;
    // What was under way at that moment may have been written since.
    await remove();
    return left.flat();
  };

  const heed = (more: readonly Forget[]): Promise<readonly string[]> => {
    count += 1;
    return keepBusy(forgetAll(more));
  };

  return {
    count: () => count,
    settled: () => removing,
    clear: () => keepBusy(remove()),
    deny: (forget) => {
      const { tell, close } = channel ?? open();
      tell("denied");
      if (!channel) close();
      return heed([forget]);
    },
    join: (forget) => {
      channel ??= open();
      joined.add(forget);
      return () => {
        joined.delete(forget);
        if (joined.size) return;
        channel?.close();
        channel = undefined;
      };
    },
  };
}
