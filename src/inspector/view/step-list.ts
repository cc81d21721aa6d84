import { clockTime } from "../model/clock-time.ts";
import type { RecordStep } from "../model/row.ts";
import { make } from "./make.ts";
import { STATE_WORDS } from "./state-words.ts";

/** How far a record has come, move by move. */
export function stepList(steps: readonly RecordStep[]): HTMLElement {
  return make(
    "ol",
    { class: "steps" },
    ...steps.map(({ state, at, reason, times }) =>
      make(
        "li",
        {},
        make("span", { class: "clock" }, clockTime(at, 3)),
        make(
          "span",
          { class: "state", "data-state": state },
          STATE_WORDS[state] + (times > 1 ? ` ${times}×` : ""),
        ),
        make("span", { class: "reason" }, reason),
      ),
    ),
  );
}
