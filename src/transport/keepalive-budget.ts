/**
 * Requests that outlive their page share 64 KiB in flight, beacons among them:
 * https://fetch.spec.whatwg.org/#http-network-or-cache-fetch. What is left belongs to the host page.
 */
const BUDGET_BYTES = 48 * 1024;

/** The share of that quota that all outboxes of one page use together. */
export interface KeepaliveBudget {
  readonly room: () => number;
  /** Takes bytes until the returned function is called. */
  readonly take: (bytes: number) => () => void;
}

export function createKeepaliveBudget(): KeepaliveBudget {
  let room = BUDGET_BYTES;
  return {
    room: () => room,
    take: (bytes) => {
      room -= bytes;
      return () => {
        room += bytes;
      };
    },
  };
}
