import { TrackingError } from "../errors.ts";
import type { Activity, LanguageMap } from "../events/tracking-context.ts";
import type { PlayerAdapter } from "../players/player-adapter.ts";
import { check, isFunction, isIri, isObject, isText, refusal, type Rule } from "./check.ts";
import type { ActivityOptions, TraceOptions } from "./options.ts";

/** Lengths that differ by less may be two renditions of one media. */
const sameLengthSeconds = 1;
const sameLengthShare = 0.01;

/** Says what the player plays, in the records' words. */
export interface ActivityChoice {
  /** The activity of the present source; `undefined` while there is none. */
  readonly choose: () => Activity | undefined;
  /** Told each length: true where the activity that the page gave cannot be what plays any more. */
  readonly contradicts: (length: number) => boolean;
}

/**
 * An activity given as an object holds for the source that it was given with: another source of another length is
 * something else, reported once and named by its own source.
 */
export function createActivityChoice(
  given: TraceOptions["activity"],
  adapter: PlayerAdapter,
  fail: (error: TrackingError) => void,
): ActivityChoice {
  const { element } = adapter;
  const strangers = new Set<string>();
  let first: { readonly url: string; readonly length: number } | undefined;

  function choose(): Activity | undefined {
    const source = adapter.source();
    if (!source) return undefined;
    const { url, kind } = source;
    let options: ActivityOptions | undefined;
    try {
      if (typeof given === "function") check({ activity: (options = given(source)) }, activityRules);
      else if (!strangers.has(url)) options = given;
    } catch (cause) {
      options = undefined;
      fail(refusal(cause, "activity"));
    }
    const { id = deriveId(url, element), description, name = adapter.title() } = options ?? {};
    // `und` is the tag of a language that is not known: https://www.rfc-editor.org/rfc/rfc5646#section-4.1.
    const lang = element.closest<HTMLElement>("[lang]")?.lang || "und";
    const textIn = (text: string | LanguageMap | undefined): LanguageMap | "" | undefined =>
      isText(text) ? text && { [lang]: text } : text;
    const named = textIn(name ?? (element.ownerDocument.title || id.replace(/.*\//, "")));
    const described = textIn(description);
    return { id, kind, ...(named && { name: named }), ...(described && { description: described }) };
  }

  function contradicts(length: number): boolean {
    const url = adapter.source()?.url ?? "";
    first ??= { url, length };
    const differs =
      Math.abs(length - first.length) > Math.max(sameLengthSeconds, sameLengthShare * first.length);
    if (typeof given !== "object" || url === first.url || !differs || strangers.has(url)) return false;
    strangers.add(url);
    const message = "The activity was given for another source; this one is named by its URL.";
    fail(new TrackingError("invalid-activity", message, { which: "activity" }));
    return true;
  }

  return { choose, contradicts };
}

const isTexts = (value: unknown): boolean =>
  isText(value) ||
  // The keys of a list are digits, which stand before all letters.
  (isObject(value) && String(Object.keys(value)) > "@" && Object.values(value).every(isText));

export const activityRules: readonly Rule<Pick<TraceOptions, "activity">>[] = [
  ["activity", (value) => isObject(value) || isFunction(value), "an object or a function"],
  ["activity.id", isIri, "an absolute IRI"],
  ["activity.name", isTexts, "a text, or texts by language"],
  ["activity.description", isTexts, "a text, or texts by language"],
];

const bare = (address: string): string => address.replace(/[?#].*/, "");

/**
 * The id of a source that nobody named: its URL without query and fragment, since those change by visit; for a source
 * that exists in this page only (`blob:`, none) the page itself, whose canonical address may need its query.
 */
function deriveId(url: string, { ownerDocument, id }: Element): string {
  if (/^https?:/.test(url)) return bare(url);
  const canonical = ownerDocument.querySelector<HTMLLinkElement>("link[rel=canonical][href]")?.href;
  return (canonical?.replace(/#.*/, "") ?? bare(ownerDocument.URL)) + (id && "#" + id);
}
