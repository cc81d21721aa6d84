import { TrackingError } from "../errors.ts";
import { openChannel, type Channel } from "./channel.ts";
import type { Trace, TraceEvents } from "./trace.ts";

interface Channels {
  get<Name extends keyof TraceEvents>(name: Name): Channel<TraceEvents[Name]> | undefined;
  set<Name extends keyof TraceEvents>(name: Name, channel: Channel<TraceEvents[Name]>): void;
}

/** What a trace tells its page. */
export interface Happenings {
  readonly on: Trace["on"];
  /** Tells its listeners; an error once: the same code for the same thing is not repeated. */
  readonly tell: <Name extends keyof TraceEvents>(name: Name, detail: TraceEvents[Name]) => void;
  readonly fail: (error: TrackingError) => void;
  /** Reports what was thrown. */
  readonly mishap: (cause: unknown) => void;
  /** Runs what must not throw into the page. */
  readonly guard: (run: () => void) => void;
}

/** @param debug writes every happening to the console; errors are written there always */
export function createHappenings(debug?: boolean): Happenings {
  const errors = openChannel<TrackingError>("error", (error) => fail(error));
  const channels: Channels = new Map();
  channels.set("error", errors);

  const channelOf = <Name extends keyof TraceEvents>(name: Name): Channel<TraceEvents[Name]> => {
    const channel = channels.get(name) ?? openChannel<TraceEvents[Name]>(name, fail);
    channels.set(name, channel);
    return channel;
  };

  const tell: Happenings["tell"] = (name, detail) => {
    if (detail instanceof TrackingError) fail(detail);
    else {
      if (debug === true) console.debug("[playtrace]", name, detail);
      channelOf(name).tell(detail);
    }
  };

  const fail = (error: TrackingError): void => {
    if (errors.past.some(({ code, which }) => code === error.code && which === error.which)) return;
    errors.past.push(error);
    console.error("[playtrace]", error);
    errors.tell(error);
  };

  const mishap = (cause: unknown): void => {
    const message = "Something went wrong that no rule foresaw.";
    fail(new TrackingError("unexpected", message, { which: "trace", cause }));
  };

  return {
    on: (name, listener) => channelOf(name).on(listener),
    tell,
    fail,
    mishap,
    guard: (run) => {
      try {
        run();
      } catch (cause) {
        mishap(cause);
      }
    },
  };
}
