import { TrackingError } from "../../errors.ts";
import type { PlayerAdapter, PlayerReading } from "../player-adapter.ts";
import type { MediaView, Off, Said, Say } from "./media-view.ts";
import { readSnapshot, sayChanged } from "./snapshot.ts";
import { isUnderWay, mediaSignals, readSource, sayLength, sayPlay } from "./signals.ts";

/** Hears that a player threw; called at most once per player. */
export type ReportFailure = (error: TrackingError) => void;

const reportOnConsole: ReportFailure = (error) => console.error(error);

/** Makes an adapter of anything that behaves like a media element; its last answer stands where it throws. */
export function adaptMedia(view: MediaView, report: ReportFailure = reportOnConsole): PlayerAdapter {
  const { name, capabilities, element, get } = view;
  const said: Said = {
    reading: { position: 0, rate: 1, paused: true, seeking: false, scrubbing: false },
    url: undefined,
    snapshot: "",
  };
  let failed = false;

  const ask = <Answer>(question: (view: MediaView, said: Said) => Answer): Answer | undefined => {
    try {
      return view.gone?.() ? undefined : question(view, said);
    } catch (cause) {
      if (!failed) {
        failed = true;
        const message = `The player threw when it was read: ${String(cause)}`;
        report(new TrackingError("player-failed", message, { which: name, cause }));
      }
      return undefined;
    }
  };

  const look = (): PlayerReading =>
    view.interrupted?.()
      ? { ...said.reading, paused: true, seeking: false }
      : {
          position: get("currentTime"),
          rate: get("playbackRate"),
          paused: get("paused"),
          seeking: get("seeking"),
          scrubbing: view.scrubbing(),
        };
  const read = (): PlayerReading => (said.reading = ask(look) ?? said.reading);

  return {
    name,
    capabilities,
    element,
    read,
    length: () => ask(sayLength)?.length,
    source: () => ask(readSource),
    snapshot: () => ask(readSnapshot) ?? { rate: said.reading.rate },
    title: () => ask(view.title),
    seek: (position) => void ask(() => view.interrupted?.() || view.seek(position)),
    attach(emit) {
      const say = (question: Say | undefined): void => {
        const fact = typeof question === "string" ? { type: question } : question && ask(question);
        if (fact) emit(fact, read());
      };
      ask(sayChanged);
      said.url = ask(view.url);
      const offs: Off[] = [
        ...(view.follow?.(say) ?? []),
        view.listen(Object.keys(mediaSignals), ({ type }) => say(mediaSignals[type])),
        ...view.watch(() => say(sayChanged)),
      ];
      say(sayLength);
      if (ask(isUnderWay)) {
        say(sayPlay);
        say("playing");
      }
      return () => {
        for (const off of offs.splice(0)) off();
      };
    },
  };
}
