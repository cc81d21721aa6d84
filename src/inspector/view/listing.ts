import { inSlices } from "../model/in-slices.ts";
import type { Ledger } from "../model/ledger.ts";
import { createRowTest, NO_FILTER, type RowFilter, type RowTest } from "../model/row-filter.ts";
import type { Row } from "../model/row.ts";
import { siftRows } from "../model/sift-rows.ts";

/** The rows that pass the filter, as of late: where there are many, the page has its turn between. */
export interface Listing {
  readonly filter: () => RowFilter;
  readonly choose: (filter: RowFilter) => void;
  /** Begins anew where the ledger has changed. */
  readonly rowsOf: (ledger: Ledger) => readonly Row[];
}

export function createListing(requestPaint: () => void): Listing {
  let filter = NO_FILTER;
  let test: RowTest | undefined;
  let rows: readonly Row[] = [];
  let sifted = "";
  let stop: (() => void) | undefined;
  let round = 0;
  let ledgers: Ledger | undefined;

  return {
    filter: () => filter,
    choose: (wanted) => {
      filter = wanted;
      test = createRowTest(wanted);
      round += 1;
      stop?.();
      stop = undefined;
      requestPaint();
    },
    rowsOf: (ledger) => {
      if (!test) return ledger.rows;
      if (ledgers !== ledger) rows = [];
      ledgers = ledger;
      const now = `${round} ${ledger.version}`;
      if (now === sifted || stop) return rows;
      stop = inSlices(siftRows(ledger.rows, test), (passed) => {
        [rows, sifted, stop] = [passed, now, undefined];
        requestPaint();
      });
      return rows;
    },
  };
}
