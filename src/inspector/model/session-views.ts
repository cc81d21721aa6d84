import { createToldReport } from "../../report/create-report.ts";
import { toldByEvent } from "../../report/told-by-event.ts";
import type { Views } from "../../report/views.ts";
import type { Row } from "./row.ts";

/** How the rows of one session say that the media was watched; `undefined` where they tell of none. */
export function viewsOfSession(rows: readonly Row[]): Views | undefined {
  const report = createToldReport();
  for (const { event, context } of rows) {
    const told = event && context && toldByEvent({ event, context });
    if (told) report.hear(told);
  }
  return report.viewsOf();
}
