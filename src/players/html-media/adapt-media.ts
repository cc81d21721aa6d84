import { TrackingError } from "../../errors.ts";
import type { PlayerAdapter, PlayerReading } from "../player-adapter.ts";
import type { MediaView, Off } from "./media-view.ts";
import { isUnderWay, mediaSignals, sayLength, sayPlay, sayPlaying, type Say } from "./signals.ts";
import { readSnapshot, watchSnapshot } from "./snapshot.ts";

/** Hears that a player threw; called at most once per player. */
export type ReportFailure = (error: TrackingError) => void;

const reportOnConsole: ReportFailure = (error) => console.error(error);

/** Makes an adapter of anything that behaves like a media element; its last answer stands where it throws. */
export function adaptMedia(view: MediaView, report: ReportFailure = reportOnConsole): PlayerAdapter {
  let last: PlayerReading = { position: 0, rate: 1, paused: true, seeking: false, scrubbing: false };
  let failed = false;

  const ask = <Answer>(
    question: (view: MediaView, position: number) => Answer,
    otherwise: Answer,
  ): Answer => {
    try {
      return question(view, last.position);
    } catch (cause) {
      if (!failed) {
        failed = true;
        const message = `The player threw when it was read: ${String(cause)}`;
        report(new TrackingError("player-failed", message, { which: view.name, cause }));
      }
      return otherwise;
    }
  };

  const look = (): PlayerReading => {
    if (view.interrupted?.()) return { ...last, paused: true, seeking: false, scrubbing: false };
    const { currentTime, playbackRate, paused, seeking } = view.media();
    return { position: currentTime, rate: playbackRate, paused, seeking, scrubbing: view.scrubbing() };
  };
  const read = (): PlayerReading => (last = ask(look, last));

  return {
    name: view.name,
    capabilities: view.capabilities,
    element: view.element,
    read,
    length: () => ask(sayLength, undefined)?.length,
    source: () => ask(view.source, undefined),
    snapshot: () => ask(readSnapshot, { rate: last.rate }),
    title: () => ask(view.title, undefined),
    attach(emit) {
      const say = (question: Say): void => {
        const fact = ask(question, undefined);
        if (fact) emit(fact, read());
      };
      const offs: Off[] = view.attach ? [view.attach(say)] : [];
      for (const [name, question] of Object.entries(mediaSignals))
        offs.push(view.listen([name], () => say(question)));
      offs.push(...watchSnapshot(view, say));

      say(sayLength);
      if (isUnderWay(view)) {
        say(sayPlay);
        say(sayPlaying);
      }
      return () => {
        for (const off of offs.splice(0)) off();
      };
    },
  };
}
