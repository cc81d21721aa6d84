import { find } from "../element.ts";
import { showError } from "../errors.ts";
import { showReceiver } from "../receiver-list.ts";
import { createFrame } from "./frame.ts";
import { createLmsClient } from "./lms-client.ts";
import { createStory } from "./story.ts";

const lmsUrl = document.body.dataset["lms"] ?? "";
const lms = createLmsClient(lmsUrl);
const showStory = createStory();
const form = find("launching", HTMLFormElement);
const again = find("again", HTMLButtonElement);
const frame = createFrame();
/** Of the launch that is shown. */
let current = 0;
/** What is asked for later is shown later. */
let shown: Promise<void> = Promise.resolve();

form.addEventListener("submit", (submission) => {
  submission.preventDefault();
  find("errors", HTMLElement).replaceChildren();
  void launch(submission.submitter === again).catch(showError);
});
form.addEventListener("change", showFields);
showFields();
showReceiver(lmsUrl, ({ held }) => {
  find("held", HTMLElement).textContent = String(held);
  refresh();
});

/** What only cmi5 knows is not asked of a Tin Can launch. */
function showFields(): void {
  find("cmi5-only", HTMLFieldSetElement).disabled = new FormData(form).get("kind") === "tincan";
}

async function launch(isSameAttempt: boolean): Promise<void> {
  const former = (await lms.launches()).find(({ number }) => number === current);
  const asked = {
    ...Object.fromEntries(new FormData(form)),
    page: new URL("/launched.html", location.href).href,
    returnUrl: new URL("/returned.html", location.href).href,
    ...(isSameAttempt && { registration: former?.registration }),
  };
  const launched = await lms.launch(asked);
  current = launched.number;
  frame.offer(launched.url);
  find("launched", HTMLElement).hidden = false;
  again.disabled = false;
  refresh();
}

function refresh(): void {
  shown = shown.then(showAttempt).catch(showError);
}

async function showAttempt(): Promise<void> {
  const [launches, held] = await Promise.all([lms.launches(), lms.held()]);
  const launched = launches.find(({ number }) => number === current);
  if (!launched) return;
  find("state", HTMLElement).textContent = launched.state;
  find("satisfied", HTMLElement).textContent = launched.isSatisfied ? "yes" : "not yet";
  find("attempt", HTMLElement).textContent = launched.registration.slice(0, 8);
  showStory(launched, held);
}
