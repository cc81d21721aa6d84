import { toElement } from "../../markup/to-nodes.ts";
import { heatmapOf } from "../../report/heatmap.ts";
import type { Views } from "../../report/views.ts";
import { createSessionViews } from "../model/session-views.ts";
import type { SessionEvents } from "../model/sessions.ts";
import { make } from "./make.ts";

/** How often each second was played in one session. */
export interface SessionHeatmap {
  readonly element: HTMLElement;
  readonly paint: (session: SessionEvents) => void;
}

export function createSessionHeatmap(requestPaint: () => void): SessionHeatmap {
  const views = createSessionViews(requestPaint);
  const element = make("div", { class: "watched" });
  let drawn: Views | undefined;

  return {
    element,
    paint: (session) => {
      const now = views.of(session);
      if (now === drawn) return;
      drawn = now;
      const isOpen = element.querySelector("details")?.open === true;
      element.replaceChildren(...(now ? [toElement(heatmapOf(now), document)] : []));
      element.querySelector("details")?.toggleAttribute("open", isOpen);
    },
  };
}
