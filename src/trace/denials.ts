import type { Broadcast } from "../platform/broadcast.ts";

/** Forgets all that is known of the learner, and returns the ids of the records that had left. */
export type Forget = () => readonly string[];

/** Makes a withdrawn consent count for every trace, in every tab of this origin. */
export interface Denials {
  /** Calls `forget` at each denial, until the returned function is called. */
  readonly join: (forget: Forget) => () => void;
  /**
   * Has every trace forget, here and elsewhere, and removes what is stored. Resolves, once it is gone, with the ids of
   * this page's records that had left.
   */
  readonly deny: () => Promise<readonly string[]>;
  /** Removes what is stored, and disturbs nobody. */
  readonly clear: () => Promise<void>;
}

type OpenDenialChannel = (name: string, hear: (message: "denied") => void) => Broadcast<"denied">;

/** @param clear removes all that Playtrace stored */
export function openDenials(clear: () => Promise<void>, openBroadcast: OpenDenialChannel): Denials {
  const joined = new Set<Forget>();
  let channel: Broadcast<"denied"> | undefined;
  const open = (): Broadcast<"denied"> => openBroadcast("playtrace consent", () => void heed());

  const heed = async (): Promise<readonly string[]> => {
    const left = [...joined].flatMap((forget) => forget());
    await clear();
    return left;
  };

  return {
    clear,
    deny: () => {
      const { tell, close } = channel ?? open();
      tell("denied");
      if (!channel) close();
      return heed();
    },
    join: (forget) => {
      channel ??= open();
      joined.add(forget);
      return () => {
        joined.delete(forget);
        if (joined.size) return;
        // An open channel may keep a page out of the back/forward cache.
        channel?.close();
        channel = undefined;
      };
    },
  };
}
