/** What `playtrace/videojs` adds to video.js's own types: never run, checked by `tsc -p test`. */
import videojs from "video.js";
import type { TraceOptions } from "../../src/videojs.ts";

const player = videojs("player");

const options: TraceOptions = { endpoint: "https://lrs.example.com/xapi/" };
const trace = player.playtrace(options);

export const code: string | undefined = trace.error?.code;
export const stop: () => void = trace.on("delivered", ({ ids }) => ids.length satisfies number);

// @ts-expect-error options are given
player.playtrace();
// @ts-expect-error an endpoint is a text
player.playtrace({ endpoint: 4711 });
// @ts-expect-error the plugin has one name
player.playTrace(options);
