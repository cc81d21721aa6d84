import { createToldReport } from "../../report/create-report.ts";
import { toldByEvent } from "../../report/told-by-event.ts";
import type { Views } from "../../report/views.ts";
import { inSlices, type SliceEffects } from "./in-slices.ts";
import type { Row } from "./row.ts";
import type { SessionEvents } from "./sessions.ts";

/** How the media was watched in one session, as of late: long sessions are added up while the page has its turns. */
export interface SessionViews {
  /** `undefined` as long as nothing is known of this session. */
  readonly of: (session: SessionEvents) => Views | undefined;
}

/** @param changed there are new ones */
export function createSessionViews(changed: () => void, effects?: SliceEffects): SessionViews {
  let id = "";
  let report = createToldReport();
  let views: Views | undefined;
  /** Key of the last row that was added. */
  let added = 0;
  let stop: (() => void) | undefined;

  function* add(rows: readonly Row[]): Generator<undefined, void, undefined> {
    for (const { event, context, key } of rows) {
      const told = event && context && toldByEvent({ event, context });
      if (told) report.hear(told);
      added = key;
      yield;
    }
    views = report.viewsOf();
  }

  return {
    of: (session) => {
      if (session.id !== id) {
        stop?.();
        stop = views = undefined;
        ({ id } = session);
        report = createToldReport();
        added = 0;
      }
      const { rows } = session;
      const place = rows.findIndex(({ key }) => key > added);
      if (place >= 0 && !stop) {
        stop = inSlices(
          add(rows.slice(place)),
          () => {
            stop = undefined;
            changed();
          },
          effects,
        );
      }
      return views;
    },
  };
}
