import { TrackingError } from "../errors.ts";
import type { Trace } from "../trace/trace.ts";
import { createToldReport } from "./create-report.ts";
import { fetchViews } from "./fetch-views.ts";
import { heatmapStyles } from "./heatmap-styles.ts";
import { createHeatmapView } from "./heatmap-view.ts";
import { toldByEvent } from "./told-by-event.ts";
import type { Views } from "./views.ts";
import { viewsOf } from "./views-of.ts";

/** Name of the element. */
const HEATMAP_TAG = "playtrace-heatmap";

/**
 * Shows how a film is watched. Attributes: `src`, the URL of views or records as JSON; `activity`, the IRI of the film where
 * records tell of several; `for`, the id of the media element, or of what holds it, that a press or key on the drawing
 * seeks. What is wrong is said in its place, and told once as an event `playtrace-error` with a `TrackingError` as `detail`.
 */
export interface HeatmapElement extends HTMLElement {
  /** What is shown; setting it draws. */
  views: Views | undefined;
  /** Statements of the Video Profile, of any number of learners. */
  set statements(records: Iterable<unknown>);
  /** Shows this trace's own film, anew at each act, until another is set or `undefined`. */
  trace: Trace | undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    "playtrace-heatmap": HeatmapElement;
  }
}

/** Teaches the browser the element, once; where there is no page it does nothing. */
export function defineHeatmap(): void {
  if (typeof customElements === "undefined" || customElements.get(HEATMAP_TAG)) return;

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`:host { display: block; } ${heatmapStyles}`);

  class PlaytraceHeatmap extends HTMLElement implements HeatmapElement {
    static readonly observedAttributes: readonly string[] = ["src", "activity", "for"];

    readonly #view;
    #views: Views | undefined;
    #trace: Trace | undefined;
    #unhear: (() => void) | undefined;
    #loading = new AbortController();
    #connection = new AbortController();

    constructor() {
      super();
      const root = this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [sheet];
      this.#view = createHeatmapView(root, (position) => this.#seek(position));
      // What a page set before it knew the element lies over the element's own.
      for (const name of ["views", "statements", "trace"].filter((own) => Object.hasOwn(this, own))) {
        const value: unknown = Reflect.get(this, name);
        Reflect.deleteProperty(this, name);
        Reflect.set(this, name, value);
      }
    }

    get views(): Views | undefined {
      return this.#views;
    }

    set views(views: Views | undefined) {
      this.#show("views", () => views);
    }

    set statements(records: Iterable<unknown>) {
      this.#show("statements", () => viewsOf(records, { activity: this.#activity() }));
    }

    get trace(): Trace | undefined {
      return this.#trace;
    }

    set trace(trace: Trace | undefined) {
      this.#unhear?.();
      this.#trace = trace;
      const report = createToldReport();
      this.#unhear = trace?.on("event", (happened) => {
        const told = toldByEvent(happened);
        if (!told) return;
        report.hear(told);
        this.views = report.viewsOf(told.activity);
      });
    }

    connectedCallback(): void {
      this.#connection = new AbortController();
      const { signal } = this.#connection;
      const follow = ({ target }: Event): void => {
        if (target === this.#media()) this.#stand();
      };
      // Events of media do not bubble, but they are captured; so a player that replaces its element is followed as well.
      for (const name of ["timeupdate", "seeked"])
        this.getRootNode().addEventListener(name, follow, { capture: true, signal });
      if (this.#loading.signal.aborted && !this.#views) void this.#load();
      this.#stand();
    }

    disconnectedCallback(): void {
      this.#connection.abort();
      this.#loading.abort();
    }

    attributeChangedCallback(name: string): void {
      if (name === "for") {
        if (this.#views) this.#draw(this.#views);
      } else void this.#load();
    }

    async #load(): Promise<void> {
      this.#loading.abort();
      const src = this.getAttribute("src");
      if (src === null) return;
      this.#loading = new AbortController();
      const { signal } = this.#loading;
      // Attributes are set one after the other.
      await Promise.resolve();
      if (signal.aborted) return;
      try {
        const views = await fetchViews(src, { activity: this.#activity(), signal });
        if (!signal.aborted) this.views = views;
      } catch (cause) {
        if (!signal.aborted && cause instanceof TrackingError) this.#complain(cause);
      }
    }

    #activity(): string | undefined {
      return this.getAttribute("activity") ?? undefined;
    }

    /** Pages without types may hand in anything. */
    #show(which: string, read: () => Views | undefined): void {
      try {
        this.#views = read();
        if (this.#views) this.#draw(this.#views);
        else this.#view.say("Nothing is known of this film yet.");
      } catch (cause) {
        this.#views = undefined;
        this.#complain(
          new TrackingError("invalid-option", `The heat map cannot show its ${which}.`, { which, cause }),
        );
      }
    }

    #complain(error: TrackingError): void {
      this.#view.say(error.message);
      this.#tell(error);
    }

    #tell(error: TrackingError): void {
      this.dispatchEvent(new CustomEvent("playtrace-error", { detail: error }));
    }

    #draw(views: Views): void {
      this.#view.draw(views, this.hasAttribute("for"));
      this.#stand();
    }

    #stand(): void {
      this.#view.stand(this.#media()?.currentTime ?? 0);
    }

    #seek(position: number): void {
      const media = this.#media();
      if (media) media.currentTime = position;
      else
        this.#tell(
          new TrackingError("invalid-option", "The heat map's for names no media element.", { which: "for" }),
        );
    }

    /** video.js gives a page's id to what it puts around the element. */
    #media(): HTMLMediaElement | null {
      const id = this.getAttribute("for");
      const root = this.getRootNode();
      if (id === null || !(root instanceof Document || root instanceof ShadowRoot)) return null;
      const found = root.getElementById(id);
      return found instanceof HTMLMediaElement ? found : (found?.querySelector("video, audio") ?? null);
    }
  }

  customElements.define(HEATMAP_TAG, PlaytraceHeatmap);
}
