import { svg } from "../../markup/element.ts";
import { toElement } from "../../markup/to-nodes.ts";
import { make, makeButton } from "./make.ts";

/** Where an inspector is docked: at the lower edge of the window, or at the end of its lines. */
export type DockPlace = "under" | "beside";

/** Buttons and the edge by which a docked inspector is moved, folded, resized and closed. */
export interface Frame {
  readonly buttons: HTMLElement;
  readonly separator: HTMLElement;
}

/** One press of an arrow key, in CSS pixels. */
const STEP_PX = 24;

/** Sets the attributes `docked` and `folded` of its host, and tells it of `close`. */
export function createFrame(host: HTMLElement): Frame {
  const place = (): DockPlace => (host.getAttribute("docked") === "beside" ? "beside" : "under");
  const separator = make("div", {
    class: "separator",
    role: "separator",
    tabindex: 0,
    "aria-label": "Size of the inspector",
    "aria-valuemin": 0,
    "aria-valuemax": 100,
    "aria-valuenow": 40,
  });

  function resize(px: number): void {
    host.style.setProperty("--size", `${Math.round(px)}px`);
    describe();
  }

  function describe(): void {
    const under = place() === "under";
    const { width, height } = host.getBoundingClientRect();
    const share = under ? height / innerHeight : width / innerWidth;
    separator.setAttribute("aria-orientation", under ? "horizontal" : "vertical");
    separator.setAttribute("aria-valuenow", String(Math.round(Math.min(1, share) * 100)));
  }

  /** How large the host becomes where its edge is at this point. */
  function sizeAt({ clientX, clientY }: PointerEvent): number {
    if (place() === "under") return innerHeight - clientY;
    return getComputedStyle(host).direction === "rtl" ? clientX : innerWidth - clientX;
  }

  separator.addEventListener("pointerdown", (event) => separator.setPointerCapture(event.pointerId));
  separator.addEventListener("pointermove", (event) => {
    if (separator.hasPointerCapture(event.pointerId)) resize(sizeAt(event));
  });
  separator.addEventListener("keydown", (event) => {
    const { width, height } = host.getBoundingClientRect();
    const grows = getComputedStyle(host).direction === "rtl" ? "ArrowRight" : "ArrowLeft";
    const shrinks = grows === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
    const steps: Readonly<Record<string, number>> =
      place() === "under"
        ? { ArrowUp: STEP_PX, ArrowDown: -STEP_PX }
        : { [grows]: STEP_PX, [shrinks]: -STEP_PX };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    resize((place() === "under" ? height : width) + step);
  });
  separator.addEventListener("focus", describe);

  const move = signButton("Dock elsewhere", "M2 3h12v10H2zM2 9.5h12M9.5 3v6.5", () => {
    host.style.removeProperty("--size");
    host.setAttribute("docked", place() === "under" ? "beside" : "under");
  });
  const fold = signButton("Fold", "M3.5 6l4.5 4.5L12.5 6", () => {
    const folded = host.toggleAttribute("folded");
    fold.ariaExpanded = String(!folded);
  });
  fold.ariaExpanded = "true";
  const close = signButton("Close the inspector", "M4 4l8 8M12 4l-8 8", () =>
    host.dispatchEvent(new Event("close")),
  );
  return { buttons: make("div", { class: "place" }, move, fold, close), separator };
}

function signButton(label: string, path: string, act: () => void): HTMLButtonElement {
  const button = makeButton("", act, { "aria-label": label, title: label });
  button.append(
    toElement(
      svg("svg", { viewBox: "0 0 16 16", "aria-hidden": "true" }, svg("path", { d: path })),
      document,
    ),
  );
  return button;
}
