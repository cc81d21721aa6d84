import { TrackingError } from "../errors.ts";
import type { MediaSource } from "../events/player-signal.ts";
import type { Activity, LanguageMap } from "../events/tracking-context.ts";
import type { TraceOptions } from "../trace/options.ts";

/** BCP 47's tag of a language that is not known: https://www.rfc-editor.org/rfc/rfc5646#section-4.1 */
const unknownLanguage = "und";

/**
 * The activity as the options name it, else by the recorded source, as a page without a title would.
 * @throws TrackingError where neither names one
 */
export function nameActivity(
  { activity, language = unknownLanguage }: Pick<TraceOptions, "activity" | "language">,
  source: MediaSource = { url: "", kind: "video" },
): Activity {
  const given = typeof activity === "function" ? activity(source) : activity;
  const id = given?.id ?? source.url.replace(/[?#].*/, "");
  if (id === "") {
    const message =
      "The options name no activity, and the recording no source that it could be derived from.";
    throw new TrackingError("invalid-activity", message, { which: "activity.id" });
  }
  const inLanguage = (text: string | LanguageMap): LanguageMap =>
    typeof text === "string" ? { [language]: text } : text;
  const { name = id.replace(/.*\//, ""), description } = given ?? {};
  return {
    id,
    kind: source.kind,
    ...(name !== "" && { name: inLanguage(name) }),
    ...(description !== undefined && { description: inLanguage(description) }),
  };
}
