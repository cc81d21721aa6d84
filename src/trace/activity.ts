import { TrackingError } from "../errors.ts";
import type { Activity, LanguageMap } from "../events/tracking-context.ts";
import type { PlayerAdapter } from "../players/player-adapter.ts";
import { isIri, isObject, isText, must } from "./check.ts";
import type { ActivityOptions, TraceOptions } from "./options.ts";

/** Lengths that differ by less may be two renditions of one media. */
const sameLengthSeconds = 1;
const sameLengthShare = 0.01;

/** Says what the player plays, in the records' words. */
export interface ActivityChoice {
  /** The activity of the present source, the same object for the same id; `undefined` while there is none. */
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
  const known = new Map<string, Activity>();
  const strangers = new Set<string>();
  let first: { readonly url: string; readonly length: number } | undefined;

  function choose(): Activity | undefined {
    const source = adapter.source();
    if (!source) return undefined;
    const { url, kind } = source;
    let options: ActivityOptions = {};
    try {
      if (typeof given === "function") mustBeActivity((options = given(source)));
      // Texts without an id are those of the first source.
      else if (given && !strangers.has(url) && (given.id || !known.size)) options = given;
    } catch (cause) {
      options = {};
      const message = "The activity cannot be read; it is derived from the source.";
      fail(
        cause instanceof TrackingError
          ? cause
          : new TrackingError("invalid-activity", message, { which: "activity", cause }),
      );
    }
    const id = options.id ?? deriveId(url, element);
    const activity = known.get(id) ?? describe({ ...options, id }, kind);
    known.set(id, activity);
    return activity;
  }

  function describe(
    { id, name, description }: ActivityOptions & { id: string },
    kind: Activity["kind"],
  ): Activity {
    // `und` is the tag of a language that is not known: https://www.rfc-editor.org/rfc/rfc5646#section-4.1.
    const { lang } = element.closest<HTMLElement>("[lang]") ?? {};
    const textIn = (text: string | LanguageMap | undefined): LanguageMap | undefined =>
      isText(text) ? (text ? { [lang || "und"]: text } : undefined) : text;
    const named = textIn(name ?? (adapter.title() || element.ownerDocument.title || id.replace(/.*\//, "")));
    const described = textIn(description);
    return { id, kind, ...(named && { name: named }), ...(described && { description: described }) };
  }

  function contradicts(length: number): boolean {
    const url = adapter.source()?.url ?? "";
    first ??= { url, length };
    const differs =
      Math.abs(length - first.length) > Math.max(sameLengthSeconds, sameLengthShare * first.length);
    if (typeof given !== "object" || !given.id) return false;
    if (url === first.url || !differs || strangers.has(url)) return false;
    strangers.add(url);
    const message = `The activity ${given.id} was given for another source; this one is named by its URL.`;
    fail(new TrackingError("invalid-activity", message, { which: "activity" }));
    return true;
  }

  return { choose, contradicts };
}

/** Refuses what no activity can be made of. */
export function mustBeActivity(given: ActivityOptions): void {
  must(isObject(given), "activity", "is no object");
  must(given.id === undefined || isIri(given.id), "activity.id", "is no absolute IRI");
  for (const name of ["name", "description"] as const) {
    const text: unknown = given[name] ?? "";
    const texts = isObject(text) ? Object.entries(text) : [];
    const byLanguage = texts[0] && texts.every(([tag, one]) => /^[a-z]/i.test(tag) && isText(one));
    must(isText(text) || byLanguage, "activity." + name, "is neither a text nor texts by language");
  }
}

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
