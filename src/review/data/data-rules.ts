import type { Finding } from "../finding.ts";
import type { StatementView } from "../view.ts";
import { reviewActivityUse } from "./activity-rules.ts";
import { reviewActor } from "./actor-rules.ts";
import { reviewExtensionUse } from "./extension-rules.ts";
import { reviewTime } from "./time-rules.ts";
import { reviewVerbUse } from "./verb-rules.ts";

/** What servers take and reports stumble over, in one statement. `now`: when it is read, in ms since the epoch. */
export function* reviewData(view: StatementView, now: number): Generator<Finding> {
  const { statement } = view;
  yield* reviewTime(statement, now);
  yield* reviewActor(statement["actor"]);
  yield* reviewVerbUse(view);
  yield* reviewActivityUse(view);
  yield* reviewExtensionUse(statement);
}
