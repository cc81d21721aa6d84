import type { OpenBroadcast } from "../platform/broadcast.ts";
import type { Holds } from "../platform/holds.ts";
import type { Fate } from "./fate.ts";
import type { StoredRecord } from "./outbox-store.ts";

/** What the outboxes of one destination say to each other, over all tabs of this origin. */
export type PeerMessage =
  /** Another one sends for all from now on: who has something waiting says so. */
  | { readonly type: "sender" }
  /** To the one that sends: these wait. */
  | { readonly type: "waiting"; readonly records: readonly StoredRecord[] }
  /** Nobody else shall send these until an answer is told, or cannot come any more. */
  | { readonly type: "sending"; readonly ids: readonly string[] }
  | { readonly type: "fate"; readonly fate: Fate }
  /** To the one that sends: what waits shall go now. */
  | { readonly type: "flush" };

/** All outboxes of one destination: one of them sends. */
export interface Peers {
  /** Whether this one sends for all. */
  readonly sends: () => boolean;
  /** Resolves once that is known. */
  readonly known: Promise<void>;
  readonly tell: (message: PeerMessage) => void;
  /** Lets another one send. */
  readonly leave: () => void;
}

export interface PeerParts {
  readonly holds: Holds;
  readonly openBroadcast: OpenBroadcast;
  readonly hear: (message: PeerMessage) => void;
  /** It is this one's turn to send. */
  readonly take: () => void;
}

export function joinPeers(destination: string, { holds, openBroadcast, hear, take }: PeerParts): Peers {
  const name = "playtrace sender " + destination;
  let sends = false;
  const { tell, close } = openBroadcast<PeerMessage>(name, hear);
  let letGo: () => void = close;
  const known = new Promise<void>((resolve) => {
    letGo = holds.hold(name, (held) => {
      sends = held;
      resolve();
      if (held) take();
    });
  });
  return {
    sends: () => sends,
    known,
    tell,
    leave: () => {
      sends = false;
      letGo();
      close();
    },
  };
}
