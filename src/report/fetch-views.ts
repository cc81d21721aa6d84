import { TrackingError } from "../errors.ts";
import { readViews } from "./read-views.ts";
import type { Views } from "./views.ts";

/**
 * Fetches views, or the records that they are made of, from where the page may read. Rejects with a
 * {@link TrackingError} where there is nothing of the kind.
 */
export async function fetchViews(
  src: string,
  { activity, signal }: { readonly activity: string | undefined; readonly signal: AbortSignal },
): Promise<Views> {
  const views = readViews(await fetchJson(src, signal), activity);
  if (views) return views;
  const what = activity === undefined ? "of one film" : `of ${activity}`;
  throw unreadable(`it tells nothing ${what}`);
}

async function fetchJson(src: string, signal: AbortSignal): Promise<unknown> {
  try {
    const answer = await fetch(src, { signal });
    if (!answer.ok) throw unreadable(`the server answered ${answer.status}`);
    return await answer.json();
  } catch (cause) {
    if (cause instanceof TrackingError) throw cause;
    throw unreadable("it cannot be reached, or is no JSON", cause);
  }
}

const unreadable = (why: string, cause?: unknown): TrackingError =>
  new TrackingError("invalid-option", `The heat map's src cannot be shown: ${why}.`, { which: "src", cause });
