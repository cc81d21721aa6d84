import { clockTime } from "../model/clock-time.ts";
import type { SessionEvents } from "../model/sessions.ts";
import { make } from "./make.ts";

/** Which session is shown: the latest, until the reader chooses another one. */
export interface SessionChoice {
  readonly element: HTMLElement;
  /** `undefined` where there is none. */
  readonly choose: (sessions: readonly SessionEvents[]) => SessionEvents | undefined;
}

export function createSessionChoice(changed: () => void): SessionChoice {
  const element = make("select", { "aria-label": "Session", hidden: true });
  let listed = "";
  let chosen = "";
  element.addEventListener("change", () => {
    chosen = element.selectedIndex > 0 ? element.value : "";
    changed();
  });

  return {
    element,
    choose: (sessions) => {
      const session = sessions.find(({ id }) => id === chosen) ?? sessions[0];
      const now = sessions.map(({ id }) => id).join(" ");
      if (now !== listed) {
        listed = now;
        element.hidden = sessions.length < 2;
        element.replaceChildren(
          ...sessions.map(({ id, name, events }) =>
            make("option", { value: id }, `${clockTime(events[0]?.at ?? 0)} ${name}`),
          ),
        );
        element.value = session?.id ?? "";
      }
      return session;
    },
  };
}
