import { find } from "./element.ts";
import { showError } from "./errors.ts";
import { showReceiver } from "./receiver-list.ts";

/** Pages of this server alone: the frame would show any other address. */
const pagePattern = /^\/[a-z-]+(\/[a-z-]+)?\.html$/;

const asked = new URLSearchParams(location.search).get("page") ?? "";
const copied = find("copied", HTMLElement);
const frame = find("example", HTMLIFrameElement);

async function showExample(): Promise<void> {
  if (!pagePattern.test(asked)) throw new Error(`The gallery has no page "${asked}".`);
  const response = await fetch(`${asked}?source`);
  if (!response.ok) throw new Error(`The gallery has no page "${asked}".`);
  const source = await response.text();
  const [, title = ""] = /<title>(.*?)<\/title>/.exec(source) ?? [];
  find("example-title", HTMLElement).textContent = title;
  find("source", HTMLElement).textContent = source;
  find("alone", HTMLAnchorElement).href = asked;
  frame.addEventListener("load", fitFrame);
  frame.src = asked;
  find("copy", HTMLButtonElement).addEventListener("click", () => {
    navigator.clipboard.writeText(source).then(
      () => (copied.textContent = "Copied"),
      () => (copied.textContent = "The browser does not let it be copied: select the text."),
    );
  });
}

/** Keeps the frame as high as what it shows, within the bounds that the style sheet sets. */
function fitFrame(): void {
  const body = frame.contentDocument?.body;
  if (!body) return;
  const fit = () => frame.style.setProperty("height", `${body.scrollHeight}px`);
  new ResizeObserver(fit).observe(body);
}

showReceiver(document.body.dataset["receiver"] ?? "", () => {});
await showExample().catch(showError);
