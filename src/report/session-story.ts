import type { Act, Told } from "./told.ts";

/** What was played, as one record told it. */
interface PlayedList {
  readonly at: number;
  readonly text: string;
  readonly united: boolean;
}

/** What is kept of one session, however many records told of it, in whatever order and how often. */
export interface SessionStory {
  startedAt: number;
  /** One, the latest; several only where records name no session, and so may be of any number of them. */
  lists: readonly PlayedList[];
  /** Where it first played. */
  begun: { readonly at: number; readonly position: number } | undefined;
  /** By the records' ids: those that no list yet adds up. */
  readonly acts: Map<string, PlaybackAct>;
}

export interface PlaybackAct {
  readonly act: Act;
  readonly at: number;
  /** Where playback stood until then, and where it stands from then on, in seconds. */
  readonly until: number;
  readonly since: number;
}

export const newStory = (): SessionStory => ({
  startedAt: Infinity,
  lists: [],
  begun: undefined,
  acts: new Map(),
});

/** Adds what one more record tells of the session. */
export function hear(story: SessionStory, told: Told): void {
  const { act, at, position, played, session } = told;
  story.startedAt = Math.min(story.startedAt, at);
  if (act === "played" && position !== undefined && at < (story.begun?.at ?? Infinity))
    story.begun = { at, position };
  if (played !== undefined) {
    const list: PlayedList = { at, text: played, united: told.united };
    story.lists = session === undefined ? keepLongest(story.lists, list) : [keepLatest(story.lists[0], list)];
    for (const [id, known] of story.acts) if (known.at <= at) story.acts.delete(id);
  } else if (story.lists.every((list) => at > list.at)) keepAct(story, told);
}

function keepAct(
  { acts }: SessionStory,
  { id, act, at, position, from = position, to = position }: Told,
): void {
  if (act === "changed" || act === "completed" || (from === undefined && act !== "session-started")) return;
  acts.set(id ?? `${at} ${act}`, { act, at, until: from ?? NaN, since: to ?? NaN });
}

function keepLatest(known: PlayedList | undefined, list: PlayedList): PlayedList {
  if (!known || list.at > known.at) return list;
  return list.at === known.at && list.text.length > known.text.length ? list : known;
}

/** Of lists that grew one out of the other the last. */
function keepLongest(known: readonly PlayedList[], list: PlayedList): readonly PlayedList[] {
  if (known.some(({ text }) => hasGrownFrom(text, list.text))) return known;
  return [...known.filter(({ text }) => !hasGrownFrom(list.text, text)), list];
}

const BETWEEN_ENDS = "[.]";

/** Whether one list begins with all of the other; what was last in it may have gone on. */
function hasGrownFrom(longer: string, shorter: string): boolean {
  const last = shorter.lastIndexOf(BETWEEN_ENDS) + BETWEEN_ENDS.length;
  if (last < BETWEEN_ENDS.length) return true;
  return (
    longer.startsWith(shorter.slice(0, last)) &&
    Number.parseFloat(longer.slice(last)) >= Number.parseFloat(shorter.slice(last))
  );
}
