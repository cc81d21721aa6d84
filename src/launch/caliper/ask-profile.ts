import { TrackingError } from "../../errors.ts";
import { readEventStore, type EventStore } from "./event-store.ts";
import type { ResolveCaliperOptions } from "./options.ts";
import type { ProfileNeed } from "./resolution.ts";

type FetchProfile = NonNullable<ResolveCaliperOptions["fetchProfile"]>;

const failed = (why: string, cause?: unknown): TrackingError =>
  new TrackingError("credential-failed", `No event store is known: "fetchProfile" ${why}.`, {
    which: "fetchProfile",
    cause,
  });

/** Asks for the event store; what goes wrong is a value. */
export async function askProfile(
  fetchProfile: FetchProfile,
  need: ProfileNeed,
): Promise<EventStore | TrackingError> {
  try {
    const answer = await fetchProfile(need);
    return readEventStore(answer) ?? failed("gave no eventStoreUrl with an apiKey");
  } catch (cause) {
    return failed("threw", cause);
  }
}

/**
 * Gives the key that is at hand, and a new one each time after that: it is asked again only when a key was refused. A key
 * of another event store is never sent to this one.
 */
export function renewedKey(
  first: EventStore,
  ask: () => Promise<EventStore | TrackingError>,
): () => Promise<string> {
  let atHand: EventStore | undefined = first;
  return async () => {
    const store = atHand ?? (await ask());
    atHand = undefined;
    if (store instanceof TrackingError) throw store;
    if (store.endpoint === first.endpoint) return store.apiKey;
    throw new TrackingError(
      "credential-failed",
      "The event store is another by now: its key is not sent to this one.",
      {
        which: "fetchProfile",
      },
    );
  };
}
