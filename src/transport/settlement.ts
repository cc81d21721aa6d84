import type { Delivery, Report } from "./delivery.ts";
import { idsOf } from "./shelf.ts";
import type { Shelf, ShelvedRecord } from "./shelf.ts";
import type { TellOnce } from "./tell-once.ts";
import type { UnderWay } from "./under-way.ts";

/** So many refused records, and none ever accepted, say that the destination is the wrong one. */
const REFUSALS_OF_A_WRONG_DESTINATION = 3;

const CONFLICT = 409;

export interface SettlementParts {
  readonly destination: string;
  readonly shelf: Shelf;
  readonly report: Report;
  readonly tellOnce: TellOnce;
  readonly track: UnderWay["track"];
}

/** A request and what became of it. */
export interface Settled {
  readonly batch: readonly ShelvedRecord[];
  /** Its records had been sent before this request. */
  readonly again: boolean;
  readonly outcome: Delivery;
}

/**
 * Draws the consequences of an outcome for its records: removed, kept aside, or left to go in smaller batches.
 * Returns why the destination is to be suspended, where a refusal says so.
 */
export type Settle = (settled: Settled) => string | undefined;

export function createSettlement({ destination, shelf, report, tellOnce, track }: SettlementParts): Settle {
  let accepted = false;
  let refusals = 0;

  const accept = (batch: readonly ShelvedRecord[]): void => {
    accepted = true;
    track(shelf.drop(batch));
    report("delivered", { ids: idsOf(batch), destination });
  };

  return ({ batch, again, outcome }) => {
    const [first] = batch;
    if (outcome.kind === "delivered") accept(batch);
    if (outcome.kind !== "refused" || !first) return undefined;

    const { status, reason: words } = outcome;
    if (batch.length > 1) {
      // The whole batch was refused for one record of it: N-6, nothing of it is stored.
      for (const entry of batch) entry.most = Math.ceil(batch.length / 2);
      return undefined;
    }
    if (status === CONFLICT && again) {
      accept(batch);
      return undefined;
    }
    refusals += 1;
    if (!accepted && refusals >= REFUSALS_OF_A_WRONG_DESTINATION) return words;
    const reason = status === CONFLICT ? "conflict" : words;
    first.refused = reason;
    track(shelf.save(batch));
    report("quarantined", { id: first.record.id, destination, reason });
    tellOnce("records-lost", `A record is refused: ${reason}`);
    return undefined;
  };
}
