import { TrackingError } from "../../errors.ts";
import type { PlayerAdapter, PlayerReading } from "../player-adapter.ts";
import type { MediaView, Off } from "./media-view.ts";
import { newParts, readSnapshot } from "./parts.ts";
import {
  isUnderWay,
  mediaSignals,
  readSource,
  sayLength,
  sayPlay,
  sayPlaying,
  type Said,
  type Say,
} from "./signals.ts";

/** Hears that a player threw; called at most once per player. */
export type ReportFailure = (error: TrackingError) => void;

const reportOnConsole: ReportFailure = (error) => console.error(error);

/** Makes an adapter of anything that behaves like a media element; its last answer stands where it throws. */
export function adaptMedia(view: MediaView, report: ReportFailure = reportOnConsole): PlayerAdapter {
  const { get } = view;
  const said: Said = { position: 0, url: undefined, parts: new Map() };
  let last: PlayerReading = { position: 0, rate: 1, paused: true, seeking: false, scrubbing: false };
  let failed = false;

  const ask = <Answer>(question: (view: MediaView, said: Said) => Answer, otherwise: Answer): Answer => {
    try {
      return question(view, said);
    } catch (cause) {
      if (!failed) {
        failed = true;
        const message = `The player threw when it was read: ${String(cause)}`;
        report(new TrackingError("player-failed", message, { which: view.name, cause }));
      }
      return otherwise;
    }
  };

  const look = (): PlayerReading =>
    view.interrupted?.()
      ? { ...last, paused: true, seeking: false, scrubbing: false }
      : {
          position: get("currentTime"),
          rate: get("playbackRate"),
          paused: get("paused"),
          seeking: get("seeking"),
          scrubbing: view.scrubbing(),
        };
  const read = (): PlayerReading => {
    last = ask(look, last);
    said.position = last.position;
    return last;
  };

  return {
    name: view.name,
    capabilities: view.capabilities,
    element: view.element,
    read,
    length: () => ask(sayLength, undefined)?.length,
    source: () => ask(readSource, undefined),
    snapshot: () => ask(readSnapshot, { rate: last.rate }),
    title: () => ask(view.title, undefined),
    attach(emit) {
      const say = (question: Say | undefined): void => {
        const fact = question && ask(question, undefined);
        if (fact) emit(fact, read());
      };
      const sayParts = (): void => {
        for (const fact of ask(newParts, [])) emit(fact, read());
      };

      ask(newParts, []);
      said.url = ask(view.url, undefined);
      const offs: Off[] = [];
      if (view.follow) offs.push(view.follow(say));
      offs.push(view.listen(Object.keys(mediaSignals), ({ type }) => say(mediaSignals[type])));
      offs.push(...view.watch(sayParts));

      say(sayLength);
      if (ask(isUnderWay, false)) {
        say(sayPlay);
        say(sayPlaying);
      }
      return () => {
        for (const off of offs.splice(0)) off();
      };
    },
  };
}
