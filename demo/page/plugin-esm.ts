import videojs from "video.js";
import "playtrace/videojs";
import { readCredential } from "./credential.ts";
import { optionsFromQuery } from "./options-from-query.ts";

const player = videojs("player", { playbackRates: [0.5, 1, 1.5, 2] });
const trace = player.playtrace(optionsFromQuery(new URLSearchParams(location.search), readCredential()));

/** For the tests, and for the curious at the console. */
Object.assign(window, { player, trace });
