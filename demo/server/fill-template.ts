/** Where the pages' trackers shall send to. */
export interface TemplateReceiver {
  readonly url: string;
  readonly endpoint: string;
  readonly key: string;
  readonly secret: string;
  /** Address of the LMS; empty where there is none. */
  readonly lms?: string;
  /** Key of the Moodle login that comes with the page; empty where there is none. */
  readonly sesskey?: string;
  /** Address of that Moodle; empty where there is none. */
  readonly moodle?: string;
}

/** What a query may set at our script tag, as `data-…`. */
const tagOptions = ["actor", "activity", "registration", "language", "milestones", "threshold", "debug"];
/** What a query may set at the media element, as `data-…`. */
const mediaOptions = ["playtrace", "playtrace-activity-id", "playtrace-name", "playtrace-description"];
/** Attributes of the media element that a query switches on by naming them. */
const mediaSwitches = ["autoplay", "muted", "loop", "playsinline"];

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/**
 * Fills the places of a demo page, for one query:
 * `{{endpoint}}`, `{{key}}`, `{{secret}}`: the receiver's, or the query's own, so that a wrong one can be tried;
 * `{{receiver}}`, `{{lms}}`: the servers' addresses; `{{moodle}}`, `{{sesskey}}`: a Moodle and the login there; `{{tag}}`: the
 * attributes of our script tag; `{{media}}`: those of the media element; `{{options}}`: the query's `options`, a JSON text.
 */
export function fillTemplate(html: string, query: URLSearchParams, receiver: TemplateReceiver): string {
  const credential = ["endpoint", "key", "secret"] as const;
  const places: Record<string, string> = {
    receiver: escapeText(receiver.url),
    lms: escapeText(receiver.lms ?? ""),
    moodle: escapeText(receiver.moodle ?? ""),
    sesskey: escapeText(receiver.sesskey ?? ""),
  };
  for (const name of credential) places[name] = escapeText(query.get(name) ?? receiver[name]);
  places["tag"] = [
    ...credential.map((name) => `data-${name}="${places[name]}"`),
    ...dataAttributes(tagOptions, query),
  ].join(" ");
  places["media"] = [
    ...dataAttributes(mediaOptions, query),
    ...mediaSwitches.filter((name) => query.has(name)),
  ].join(" ");
  places["options"] = (query.get("options") ?? "{}").replaceAll("<", "\\u003c");
  return html.replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) => places[name] ?? whole);
}

function dataAttributes(names: readonly string[], query: URLSearchParams): string[] {
  return names.flatMap((name) => {
    const value = query.get(name);
    return value === null ? [] : [`data-${name}="${escapeText(value)}"`];
  });
}

function escapeText(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => entities[character] ?? character);
}
