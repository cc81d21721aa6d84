import { readStatement } from "../../server/lms/reading.ts";
import { lmsVerbs } from "../../server/lms/vocabulary.ts";
import { clockText } from "../clock-text.ts";
import { cell, disclosure } from "../disclosure.ts";
import { find } from "../element.ts";
import type { HeldStatement, Standing } from "./lms-client.ts";

/** Shows what is held of one registration, the newest on top; what is shown already stays as it is. */
export function createStory(): (attempt: Standing, held: readonly HeldStatement[]) => void {
  const list = find("story", HTMLOListElement);
  const shown = new Set<string>();
  let registration = "";

  return (attempt, held) => {
    if (attempt.registration !== registration) {
      ({ registration } = attempt);
      shown.clear();
      list.replaceChildren();
    }
    const story = held.filter((one) => readStatement(one).context["registration"] === registration);
    const startMs = readStatement(story[0]).at;
    for (const statement of story) {
      if (shown.has(statement.id)) continue;
      shown.add(statement.id);
      list.prepend(row(statement, attempt, startMs));
    }
    find("story-count", HTMLElement).textContent = String(story.length);
  };
}

function row(statement: HeldStatement, { kind }: Standing, startMs: number): HTMLLIElement {
  const { at, verb, verbId, isDefined } = readStatement(statement);
  const claim = isDefined ? "cmi5 defined" : kind === "cmi5" ? "cmi5 allowed" : "";
  const who = isDefined ? (lmsVerbs.some((name) => name === verb) ? "LMS" : "Unit") : "Video";
  const what = `${who} ${String(verbId).split("/").at(-1)}`;
  const when = clockText(Math.max(0, (at - startMs) / 1000));
  const cells = [cell("when", when), cell("what", what), cell("verb", claim)];
  return disclosure(cells, () => JSON.stringify(statement), what);
}
