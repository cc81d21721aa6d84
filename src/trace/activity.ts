import { TrackingError } from "../errors.ts";
import type { Activity, LanguageMap } from "../events/tracking-context.ts";
import type { PlayerAdapter } from "../players/player-adapter.ts";
import { isIri, must } from "./check.ts";
import type { ActivityOptions, TraceOptions } from "./options.ts";

/** Lengths that differ by less may be two renditions of one media. */
const sameLengthSeconds = 1;
const sameLengthShare = 0.01;

/** Says what the player plays, in the records' words. */
export interface ActivityChoice {
  /** The activity of the present source; `undefined` while there is none. */
  choose(): Activity | undefined;
  /** Told each length: true where the activity that the page gave cannot be what plays any more. */
  contradicts(length: number): boolean;
}

/**
 * An activity given as an object holds for the source that it was given with: another source of another length is
 * something else, reported once and named by its own source from then on.
 */
export function createActivityChoice(
  given: TraceOptions["activity"],
  adapter: PlayerAdapter,
  fail: (error: TrackingError) => void,
): ActivityChoice {
  let named = given;
  let first: { readonly url: string; readonly length: number } | undefined;

  function choose(): Activity | undefined {
    const source = adapter.source();
    if (source === undefined) return undefined;
    const { url, kind } = source;
    try {
      const options = typeof named === "function" ? named(source) : named;
      must(!options || isIri(options.id), "activity.id", "is no absolute IRI", "invalid-activity");
      return describe(adapter, options ?? { id: deriveId(url, adapter.element) }, kind);
    } catch (cause) {
      const message = "The activity cannot be read; it is derived from the source.";
      fail(
        cause instanceof TrackingError
          ? cause
          : new TrackingError("invalid-activity", message, { which: "activity", cause }),
      );
      return describe(adapter, { id: deriveId(url, adapter.element) }, kind);
    }
  }

  function contradicts(length: number): boolean {
    const url = adapter.source()?.url ?? "";
    first ??= { url, length };
    const differs =
      Math.abs(length - first.length) > Math.max(sameLengthSeconds, sameLengthShare * first.length);
    if (typeof named !== "object" || url === first.url || !differs) return false;
    const message = `The activity ${named.id} was given for another source; this one is named by its URL.`;
    fail(new TrackingError("invalid-activity", message, { which: "activity" }));
    named = undefined;
    return true;
  }

  return { choose, contradicts };
}

/**
 * The id of a source that nobody named: its URL without query and fragment, since those change by visit; for a source
 * that exists in this page only (`blob:`, none) the page itself.
 */
function deriveId(url: string, { ownerDocument, id }: Element): string {
  const bare = (address: string): string => address.replace(/[?#].*/, "");
  if (/^https?:/.test(url)) return bare(url);
  const canonical = ownerDocument.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href;
  return bare(canonical || ownerDocument.URL) + (id && "#" + id);
}

function describe(
  { title, element }: PlayerAdapter,
  { id, name, description }: ActivityOptions,
  kind: Activity["kind"],
): Activity {
  const { title: pageTitle, documentElement } = element.ownerDocument;
  // `und` is the tag of a language that is not known: https://www.rfc-editor.org/rfc/rfc5646#section-4.1.
  const language = /^[a-z]{2,3}(-[a-z\d]{1,8})*$/i.exec(documentElement.lang)?.[0] ?? "und";
  const textIn = (text: string | LanguageMap | undefined): LanguageMap | undefined =>
    typeof text === "string" ? (text ? { [language]: text } : undefined) : text;
  const named = textIn(name ?? (title() || pageTitle || id.replace(/.*\//, "")));
  const described = textIn(description);
  return { id, kind, ...(named && { name: named }), ...(described && { description: described }) };
}
