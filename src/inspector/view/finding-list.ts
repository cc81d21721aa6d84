import type { Finding } from "../../review/finding.ts";
import { make } from "./make.ts";

/** What the review says of one record. */
export function findingList(findings: readonly Finding[] | undefined, isKnown: boolean): HTMLElement {
  if (!findings) {
    const why = isKnown ? "Not reviewed yet." : "There are no rules for records of this kind.";
    return make("p", { class: "quiet" }, why);
  }
  if (!findings.length) return make("p", { class: "good" }, "The review finds nothing.");
  return make("ul", { class: "found" }, ...findings.map(findingItem));
}

function findingItem({ rule, level, path, message, why, remedy, link }: Finding): HTMLElement {
  return make(
    "li",
    { "data-level": level },
    make("span", { class: "level" }, level),
    " ",
    make("a", { href: link, target: "_blank", rel: "noreferrer" }, rule),
    make("p", {}, make("b", {}, ...withCode(message)), " ", ...withCode(why)),
    make("p", {}, ...withCode(remedy)),
    ...(path ? [make("code", { dir: "ltr" }, path)] : []),
  );
}

/** What stands between backticks in a rule's words is code. */
const withCode = (text: string): readonly (Node | string)[] =>
  text.split("`").map((part, place) => (place % 2 ? make("code", {}, part) : part));
