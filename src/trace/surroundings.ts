import type { PlayerAdapter } from "../players/player-adapter.ts";
import type { Surroundings } from "./activity.ts";

const languageTag = /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i;

/** What the page around a player knows of the media, now. */
export function surroundingsOf({ element, title }: PlayerAdapter): Surroundings {
  const page = element.ownerDocument;
  const canonical = page.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  const closest = element.closest<HTMLElement>("[lang]")?.lang ?? "";
  return {
    page: (canonical || page.URL).replace(/[?#].*$/, ""),
    elementId: element.id,
    title: title() ?? page.title,
    // `und` is the tag of a language that is not known: https://www.rfc-editor.org/rfc/rfc5646#section-4.1.
    language: languageTag.test(closest) ? closest : "und",
  };
}
