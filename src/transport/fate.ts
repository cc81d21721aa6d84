import type { DeliveryStatus, Report } from "./delivery.ts";
import { createTellOnce } from "./tell-once.ts";

/** Causes of a suspension that have codes of their own. */
const isCode = (reason: string): reason is "unexpected-answer" | "unroutable" =>
  /^un(expected-answer|routable)$/.test(reason);

/** What became of records, in a form that other tabs can be told. `delayMs` is 0 where there is no wait. */
export interface Fate {
  readonly name: "delivered" | "retrying" | "suspended" | "quarantined" | "lost";
  readonly ids: readonly string[];
  readonly reason: string;
  readonly delayMs: number;
}

/** What this page was told of its own records. */
export interface Fates {
  readonly hear: (fate: Fate) => void;
  /** Ids of what was delivered. */
  readonly delivered: readonly string[];
  readonly told: () => Pick<DeliveryStatus, "delivered" | "quarantined" | "lastError" | "suspended">;
}

/** Reports fates; what a page should know without asking is an error as well, told once. */
export function createFates(destination: string, report: Report): Fates {
  const tellOnce = createTellOnce(report, destination);
  const delivered: string[] = [];
  let quarantined = 0;
  let lastError: string | undefined;
  let suspended: string | undefined;

  const hear = ({ name, ids, reason, delayMs }: Fate): void => {
    lastError = name === "delivered" ? undefined : reason;
    switch (name) {
      case "delivered":
        delivered.push(...ids);
        report(name, { ids, destination });
        break;
      case "retrying":
        report(name, { ids, destination, reason, delayMs });
        if (reason === "credential-failed") tellOnce(reason, "waiting", reason);
        break;
      case "suspended":
        suspended = reason;
        report(name, { destination, reason });
        tellOnce(isCode(reason) ? reason : "destination-suspended", name, reason);
        break;
      case "quarantined":
        quarantined += ids.length;
        for (const id of ids) report(name, { id, destination, reason });
        tellOnce("records-lost", name, reason);
        break;
      case "lost":
        report(name, { ids, destination, reason });
        tellOnce("records-lost", name, reason);
    }
  };

  return {
    hear,
    delivered,
    told: () => ({
      delivered: delivered.length,
      quarantined,
      ...(lastError && { lastError }),
      ...(suspended && { suspended }),
    }),
  };
}
