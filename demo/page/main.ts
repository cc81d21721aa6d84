import { readCredential } from "./credential.ts";
import { showDelivery } from "./delivery-line.ts";
import { withDestinations } from "./destinations-from-query.ts";
import { find } from "./element.ts";
import { showError } from "./errors.ts";
import { setFaults, showKnobs } from "./knobs.ts";
import { optionsFromQuery } from "./options-from-query.ts";
import { createPlayer } from "./player.ts";
import { showReceiver } from "./receiver-list.ts";
import { showRecords } from "./record-list.ts";
import { createStrip } from "./strip.ts";
import { follow, unwatched } from "./viewing.ts";

/** The product waits 5 s for more records; whoever looks on would rather see them leave. */
const demoDelayMs = "1000";
const defaultMarks = [25, 50, 75, 100];

const query = new URLSearchParams(location.search);
const receiverUrl = document.body.dataset["receiver"] ?? "";
const kind = query.get("player") === "html" ? "html" : "videojs";

showKnobs(query, kind);
if (!query.get("delay")) query.set("delay", demoDelayMs);
showReceiver(receiverUrl);

await setFaults(receiverUrl, query).catch(showError);
const { media, track } = createPlayer(kind, find("stage", HTMLElement));
const options = optionsFromQuery(query, readCredential());
const trace = track(withDestinations(options, query.get("format"), receiverUrl));
trace.on("error", showError);
showRecords(trace);
showDelivery(trace);

const strip = createStrip(options.milestones === false ? [] : (options.milestones?.at ?? defaultMarks));
let viewing = unwatched;
trace.on("event", ({ event }) => {
  viewing = follow(viewing, event);
});
function draw(): void {
  if (media.duration > 0) strip.draw(viewing, media.currentTime, media.duration);
  requestAnimationFrame(draw);
}
draw();

find("flush", HTMLButtonElement).addEventListener("click", () => void trace.flush());
find("stop", HTMLButtonElement).addEventListener("click", ({ currentTarget }) => {
  if (currentTarget instanceof HTMLButtonElement) currentTarget.disabled = true;
  void trace.stop();
});

/** For the tests, and for the curious at the console. */
Object.assign(window, { trace, media });
