import type { PlayerProperty, PlayerSnapshot } from "../events/player-snapshot.ts";
import { settleAll } from "./gesture.ts";
import { openSegment, runFrom, standStill, whereNow } from "./playhead.ts";
import { closePiece, closeSegment } from "./progress.ts";
import { tell, type Turn } from "./turn.ts";

/** A drag of the volume, or of a corner of the window, is over after this long without a change. */
const dragMs = 500;
/** A change of screen, or of media, brings a change of size with it, within this time. */
export const resizeMs = 1_000;

const properties: readonly PlayerProperty[] = [
  ...(["rate", "volume", "captions", "fullScreen"] as const),
  ...(["pictureInPicture", "size", "quality", "audioTrack"] as const),
];

const differs = (left: PlayerSnapshot, right: PlayerSnapshot, what: PlayerProperty): boolean =>
  JSON.stringify(left[what]) !== JSON.stringify(right[what]);

/** Properties of the player changed: the snapshot is the new one, and what the learner did is told. */
export function noteChange(turn: Turn, after: PlayerSnapshot): void {
  const before = turn.snapshot;
  for (const what of properties) {
    if (after[what] !== undefined && differs(before, after, what))
      noteProperty(turn, what, { before, after });
  }
}

interface Change {
  readonly before: PlayerSnapshot;
  readonly after: PlayerSnapshot;
}

function noteProperty(turn: Turn, what: PlayerProperty, { before: last, after }: Change): void {
  const { signal, heldAct, now, options } = turn;
  const goesOn = heldAct?.fact.what === what;
  const before = goesOn ? heldAct.fact.before : last;
  const isDrag = what === "volume" || what === "size";
  const first = isDrag && before[what] === undefined;
  const ofScreen = what === "size" && now <= turn.resizesUntilMs;
  const ofPlayer = what === "quality" && after.quality?.automatic && !options.tellAutomaticQuality;
  // What the page or the browser sets before the first play is no act.
  const told = turn.open && turn.stage !== "before" && !first && !ofScreen && !ofPlayer;
  if (goesOn) turn.heldAct = undefined;
  if (told) settleAll(turn);
  const position = signal.seeking ? whereNow(turn) : turn.shown;
  if (what === "rate") changeRate(turn, after, position);
  turn.snapshot = after;
  if (what === "fullScreen" || what === "pictureInPicture") turn.resizesUntilMs = now + resizeMs;
  if (!told || !differs(before, after, what)) return;
  const fact = { type: "changed", what, before } as const;
  if (isDrag) turn.heldAct = { fact, at: turn.at, position, until: now + dragMs };
  else tell(turn, { ...fact, position });
}

/** Playing backward is not watching: a negative rate closes the segment, at the position that is told. */
function changeRate(turn: Turn, after: PlayerSnapshot, position: number): void {
  const { stage, signal, stalledSinceMs } = turn;
  if (stage === "playing") closePiece(turn, position);
  if (stage === "playing" && after.rate < 0) closeSegment(turn, position);
  turn.snapshot = after;
  if (stage !== "playing") return;
  if (turn.segmentFrom === undefined) openSegment(turn, position);
  else runFrom(turn, position);
  if (signal.seeking || stalledSinceMs !== undefined) standStill(turn, position);
}
