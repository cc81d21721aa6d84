import videojs from "video.js";
import { traceLaunched } from "./launch/trace-launched.ts";
import type { TraceOptions } from "./trace/options.ts";
import type { Trace } from "./trace/trace.ts";
import { registerPlaytrace } from "./trace/videojs-plugin.ts";

registerPlaytrace(videojs, traceLaunched);

declare module "video.js/dist/types/player" {
  export default interface Player {
    /** Watches this player. Never throws: see {@link Trace.error}. */
    playtrace(options: TraceOptions): Trace;
  }
}

export type { TraceOptions } from "./trace/options.ts";
export type { Trace, TraceEvents } from "./trace/trace.ts";
