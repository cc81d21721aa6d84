/** What the learner set in the learning system; what it does not know is absent. */
export interface LearnerPreferences {
  readonly audioPreference?: "on" | "off";
  /** BCP 47 tags, the first most wanted. */
  readonly languagePreference?: readonly string[];
}

/** https://github.com/AICC/CMI-5_Spec_Current/blob/quartz/cmi5_spec.md#110-xapi-agent-profile-data-model */
export function readPreferences(document: unknown): LearnerPreferences {
  if (typeof document !== "object" || document === null) return {};
  const audio: unknown = Reflect.get(document, "audioPreference");
  const language: unknown = Reflect.get(document, "languagePreference");
  const tags = typeof language === "string" ? language.split(",").map((tag) => tag.trim()) : [];
  const named = tags.filter((tag) => tag !== "");
  return {
    ...((audio === "on" || audio === "off") && { audioPreference: audio }),
    ...(named.length && { languagePreference: named }),
  };
}

/** A track of captions, as browsers and video.js know it. */
export interface CaptionsTrack {
  readonly kind: string;
  readonly language: string;
  mode: TextTrackMode;
}

/** What is set: a media element, or a player of video.js. */
export interface PreferringPlayer {
  muted: boolean | ((muted: boolean) => unknown);
  readonly textTracks: TrackList | (() => TrackList);
}

/** video.js types its list without the tracks in it. */
interface TrackList {
  readonly length: number;
}

/**
 * Sets a player as the learner wants it: sound on or off, and the captions of their language, if it has some. Call it
 * once its tracks are known, before playback.
 */
export function applyPreferences(
  player: PreferringPlayer,
  { audioPreference, languagePreference = [] }: LearnerPreferences,
): void {
  if (audioPreference) {
    const muted = audioPreference === "off";
    if (typeof player.muted === "function") player.muted(muted);
    else player.muted = muted;
  }
  const list = typeof player.textTracks === "function" ? player.textTracks() : player.textTracks;
  const tracks = Array.from({ length: list.length }, (_, index): unknown => Reflect.get(list, index));
  const captions = tracks.filter(isCaptions);
  const wanted = findCaptions(captions, languagePreference);
  for (const track of wanted ? captions : []) track.mode = track === wanted ? "showing" : "disabled";
}

const isCaptions = (track: unknown): track is CaptionsTrack =>
  typeof track === "object" &&
  track !== null &&
  /^(captions|subtitles)$/.test(String(Reflect.get(track, "kind")));

/** The captions of the first wanted language that there are any of: of the same region, else of any. */
function findCaptions(
  captions: readonly CaptionsTrack[],
  languages: readonly string[],
): CaptionsTrack | undefined {
  for (const wanted of languages.map((tag) => tag.toLowerCase())) {
    const by = (cut: (tag: string) => string): CaptionsTrack | undefined =>
      captions.find(({ language }) => cut(language.toLowerCase()) === cut(wanted));
    const found = by((tag) => tag) ?? by((tag) => tag.replace(/-.*/, ""));
    if (found) return found;
  }
  return undefined;
}
