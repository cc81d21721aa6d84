import { createVideojsAdapter } from "../players/videojs/adapter.ts";
import type { VideojsPlayer } from "../players/videojs/player-api.ts";
import { traceOf } from "./create-trace.ts";
import type { TraceOptions } from "./options.ts";
import type { Trace } from "./trace.ts";

/** The part of video.js itself that Playtrace uses. */
export interface VideojsLibrary {
  registerPlugin(name: string, plugin: (this: VideojsPlayer, options: TraceOptions) => Trace): unknown;
}

/** Watches one video.js player until it is disposed of. */
export function trackVideojsPlayer(
  player: VideojsPlayer,
  read: () => TraceOptions,
  begin: typeof traceOf = traceOf,
): Trace {
  const stop = (): void => void trace.stop();
  const trace: Trace = begin((report) => {
    const adapter = createVideojsAdapter(player, report);
    return {
      ...adapter,
      attach(emit) {
        const detach = adapter.attach(emit);
        player.on(["dispose"], stop);
        return () => {
          player.off(["dispose"], stop);
          detach();
        };
      },
    };
  }, read);
  return trace;
}

/** Gives every player of this video.js a `player.playtrace(options)`. */
export function registerPlaytrace(videojs: VideojsLibrary, begin?: typeof traceOf): void {
  videojs.registerPlugin("playtrace", function (options) {
    return trackVideojsPlayer(this, () => options, begin);
  });
}
