import type { TrackingError } from "../errors.ts";
import type { DestinationSettings } from "./destination-settings.ts";
import type { PageStores } from "./page-stores.ts";
import type { Surroundings } from "./surroundings.ts";

/** What the page keeps of attempts. */
export type ProgressStores = Pick<PageStores, "checkpoints" | "claims" | "registrations">;

export interface RemoteProgressParts extends Pick<Surroundings, "delivery" | "startTimer"> {
  readonly stores: ProgressStores;
  /** Of the trace. */
  readonly destinations: readonly DestinationSettings[];
  /** Told once that the copy cannot be had: the page's own serves then. */
  readonly fail: (error: TrackingError) => void;
}

/** The page's stores, with a copy behind them: what is restored holds what other devices added. Nothing rejects. */
export interface SharedProgress extends ProgressStores {
  /** Writes to the copy what waits, as far as that fits what happens to the page; begins before it returns. */
  readonly each: (act: "hide" | "leave" | "resume" | "flush" | "stop") => Promise<void>;
  /** Forgets what waits. */
  readonly discard: () => void;
}

/** A place outside the browser that keeps a copy of what is known of attempts. It knows no player and no session. */
export interface RemoteProgress {
  /** Kept where the trace's records go, whatever place that is; absent: at a place of its own, which no launch moves. */
  readonly besideRecords?: boolean;
  /** Throws a `TrackingError` where its own options are wrong. */
  share(parts: RemoteProgressParts): SharedProgress;
}
