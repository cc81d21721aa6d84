import { createVideojsAdapter } from "../players/videojs/adapter.ts";
import type { VideojsPlayer } from "../players/videojs/player-api.ts";
import { traceOf } from "./create-trace.ts";
import type { TraceOptions } from "./options.ts";
import type { Trace } from "./trace.ts";

/** The part of video.js itself that Playtrace uses. */
export interface VideojsLibrary {
  registerPlugin(name: string, plugin: (this: VideojsPlayer, options: TraceOptions) => Trace): unknown;
  hook(name: "setup", run: (player: VideojsPlayer) => void): void;
  getAllPlayers(): VideojsPlayer[];
}

/** Watches one video.js player until it is disposed of. */
export function trackVideojsPlayer(player: VideojsPlayer, options: TraceOptions): Trace {
  const trace = traceOf(() => createVideojsAdapter(player), options);
  if (trace.error === undefined) player.on(["dispose"], () => void trace.stop());
  return trace;
}

/** Gives every player of this video.js a `player.playtrace(options)`. */
export function registerPlaytrace(videojs: VideojsLibrary): void {
  videojs.registerPlugin("playtrace", function (options) {
    return trackVideojsPlayer(this, options);
  });
}
