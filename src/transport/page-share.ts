/**
 * Requests that outlive their page share 64 KiB in flight, beacons among them:
 * https://fetch.spec.whatwg.org/#http-network-or-cache-fetch. What is left belongs to the host page.
 */
const KEEPALIVE_BYTES = 48 * 1024;

/** What the outboxes of one page share. */
export interface PageShare {
  /** Bytes that may still be sent by requests that outlive the page. */
  keepaliveRoom: number;
  /** Destination and id of every record that an outbox of this page answers for, so that no second one does. */
  readonly held: Set<string>;
}

export function createPageShare(): PageShare {
  return { keepaliveRoom: KEEPALIVE_BYTES, held: new Set() };
}

/** The page that this module was loaded into. */
export const thisPage: PageShare = createPageShare();
