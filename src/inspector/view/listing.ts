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

export interface ListingParts {
  readonly requestPaint: () => void;
  /** How many rows pass a filter that was chosen; told once for each. */
  readonly found: (count: number) => void;
}

export function createListing({ requestPaint, found }: ListingParts): Listing {
  let filter = NO_FILTER;
  let test: RowTest | undefined;
  let rows: readonly Row[] = [];
  let source: Ledger | undefined;
  /** The version that {@link rows} are of. */
  let sifted = -1;
  let isNew = false;
  let stop: (() => void) | undefined;

  function beginAnew(): void {
    stop?.();
    stop = undefined;
    sifted = -1;
  }

  return {
    filter: () => filter,
    choose: (wanted) => {
      filter = wanted;
      test = createRowTest(wanted);
      isNew = true;
      beginAnew();
      requestPaint();
    },
    rowsOf: (ledger) => {
      if (!test) return ledger.rows;
      if (source !== ledger) {
        source = ledger;
        rows = [];
        beginAnew();
      }
      const { version } = ledger;
      if (version === sifted || stop) return rows;
      stop = inSlices(siftRows(ledger.rows, test), (passed) => {
        [rows, sifted, stop] = [passed, version, undefined];
        if (isNew) found(passed.length);
        isNew = false;
        requestPaint();
      });
      return rows;
    },
  };
}
