import { TrackingError } from "../errors.ts";
import type { MediaSource } from "../events/player-signal.ts";
import type { Activity, LanguageMap } from "../events/tracking-context.ts";
import { isAbsoluteIri } from "./iri.ts";
import type { ActivityOptions } from "./options.ts";

/** What the page around a player knows of the media. */
export interface Surroundings {
  /** The page's canonical URL, without fragment. */
  readonly page: string;
  /** The element's `id`, or `""`. */
  readonly elementId: string;
  /** What the player or the page calls the media, or `""`. */
  readonly title: string;
  /** BCP 47 tag of the page's texts. */
  readonly language: string;
}

/** The activity as the page gave it, or a named reason why it is none. */
export function checkActivity(
  given: ActivityOptions,
  kind: MediaSource["kind"],
  surroundings: Surroundings,
): Activity | TrackingError {
  if (!isAbsoluteIri(given?.id)) {
    return new TrackingError(
      "invalid-activity",
      `The activity's id is no absolute IRI: ${String(given?.id)}.`,
      {
        which: "activity.id",
      },
    );
  }
  const { language } = surroundings;
  const name = textIn(given.name ?? surroundings.title, language);
  const description = textIn(given.description, language);
  return { id: given.id, kind, ...(name && { name }), ...(description && { description }) };
}

/**
 * The activity of a source that nobody named: its URL without query and fragment, since those change by visit;
 * for a source that exists in this page only (`blob:`, none) the page itself.
 */
export function deriveActivity(source: MediaSource, surroundings: Surroundings): Activity {
  const inPage = !/^https?:/i.test(source.url);
  const { page, elementId, title, language } = surroundings;
  const id = inPage ? page + (elementId && "#" + elementId) : source.url.replace(/[?#].*$/, "");
  const name = textIn(title || fileName(id), language);
  return { id, kind: source.kind, ...(name && { name }) };
}

function fileName(url: string): string {
  const last = url.slice(url.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    // A stray percent sign is no escape: the name stands as it is.
    return last;
  }
}

function textIn(text: string | LanguageMap | undefined, language: string): LanguageMap | undefined {
  return typeof text === "string" ? (text ? { [language]: text } : undefined) : text;
}
