import videojs from "video.js";
import "playtrace/videojs";
import { find } from "../element.ts";
import { showError } from "../errors.ts";

const lmsUrl = document.body.dataset["lms"] ?? "";
const player = videojs("player", { playbackRates: [0.5, 1, 1.5, 2], userActions: { hotkeys: true } });
const trace = player.playtrace({ launch: { allow: [lmsUrl] } });
trace.on("error", showError);

const leave = find("leave", HTMLButtonElement);
leave.disabled = false;
leave.addEventListener("click", () => {
  leave.disabled = true;
  void trace.stop().then(() => location.assign("/returned.html"));
});

/** For the tests, and for the curious at the console. */
Object.assign(window, { player, trace });
