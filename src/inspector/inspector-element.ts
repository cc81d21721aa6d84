import type { Trace } from "../trace/trace.ts";
import { createInspectorView, type InspectorView } from "./inspector-view.ts";
import { inspectorSheet } from "./styles/inspector-sheet.ts";
import { createFrame } from "./view/frame.ts";

/** Name of the element. */
export const INSPECTOR_TAG = "playtrace-inspector";

/** Shows what traces tell, live: events, records and their delivery. */
export interface InspectorElement extends HTMLElement {
  /** Shows this trace, from now on and until the returned function is called. Never throws. */
  watch(trace: Trace): () => void;
}

declare global {
  interface HTMLElementTagNameMap {
    "playtrace-inspector": InspectorElement;
  }
}

/** Teaches the browser the element, once; where there is no page it does nothing. */
export function defineInspector(): void {
  if (typeof customElements === "undefined" || customElements.get(INSPECTOR_TAG)) return;

  class PlaytraceInspector extends HTMLElement implements InspectorElement {
    readonly #view: InspectorView;

    constructor() {
      super();
      this.#view = createInspectorView(createFrame(this));
      const root = this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [inspectorSheet()];
      root.append(this.#view.element);
    }

    connectedCallback(): void {
      this.#view.paint();
    }

    watch(trace: Trace): () => void {
      return this.#view.watch(trace);
    }
  }

  customElements.define(INSPECTOR_TAG, PlaytraceInspector);
}
