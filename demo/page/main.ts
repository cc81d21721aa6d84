import { readCredential } from "./credential.ts";
import { showDelivery } from "./delivery-line.ts";
import { chosenDestination } from "./destinations/demo-destinations.ts";
import { showDestination, showHeld } from "./destinations/show-destination.ts";
import { find } from "./element.ts";
import { showError } from "./errors.ts";
import { setFaults, showKnobs } from "./knobs.ts";
import { optionsFromQuery } from "./options-from-query.ts";
import { createPlayer } from "./player.ts";
import { showReceiver } from "./receiver-list.ts";
import { showRecords } from "./record-list.ts";
import { createStrip } from "./strip.ts";
import { follow, unwatched } from "./viewing.ts";
import { withDestination } from "./with-destination.ts";

/** The product waits 5 s for more records; whoever looks on would rather see them leave. */
const demoDelayMs = "1000";
const defaultMarks = [25, 50, 75, 100];

const query = new URLSearchParams(location.search);
const { receiver = "", sesskey = "" } = document.body.dataset;
const kind = query.get("player") === "html" ? "html" : "videojs";

const destination = chosenDestination(query, showError);
showDestination(destination);
showKnobs(query, kind);
if (!query.get("delay")) query.set("delay", demoDelayMs);
showReceiver(receiver, showHeld(destination));

await setFaults(receiver, query).catch(showError);
const { media, track } = createPlayer(kind, find("stage", HTMLElement));
const credential = readCredential();
const options = optionsFromQuery(query, credential);
const trace = track(withDestination(options, destination.open({ ...credential, receiver, sesskey })));
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
