import { cell, disclosure } from "../disclosure.ts";
import { find } from "../element.ts";
import { clockText } from "../clock-text.ts";
import type { HeldStatement, Standing } from "./lms-client.ts";

const cmi5 = "https://w3id.org/xapi/cmi5/context/categories/cmi5";
const ofLms = new Set(["launched", "abandoned", "waived", "satisfied"]);

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
    const story = held.filter(({ context }) => Object(context).registration === registration);
    const startMs = Date.parse(String(story[0]?.["timestamp"]));
    for (const statement of story) {
      if (shown.has(statement.id)) continue;
      shown.add(statement.id);
      list.prepend(row(statement, attempt, startMs));
    }
    find("story-count", HTMLElement).textContent = String(story.length);
  };
}

function row(statement: HeldStatement, { kind }: Standing, startMs: number): HTMLLIElement {
  const verb = String(Object(statement["verb"]).id).split("/").at(-1) ?? "";
  const isDefined = JSON.stringify(Object(statement["context"]).contextActivities ?? {}).includes(
    `"${cmi5}"`,
  );
  const claim = isDefined ? "cmi5 defined" : kind === "cmi5" ? "cmi5 allowed" : "";
  const who = isDefined ? (ofLms.has(verb) ? "LMS" : "Unit") : "Video";
  const afterSeconds = (Date.parse(String(statement["timestamp"])) - startMs) / 1000;
  const what = `${who} ${verb}`;
  const cells = [cell("when", clockText(Math.max(0, afterSeconds))), cell("what", what), cell("verb", claim)];
  return disclosure(cells, () => JSON.stringify(statement), what);
}
