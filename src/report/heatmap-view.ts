import { html } from "../markup/element.ts";
import { toNodes } from "../markup/to-nodes.ts";
import { createHeatmapSlider } from "./heatmap-slider.ts";
import type { HeatmapSlider } from "./heatmap-slider.ts";
import { heatmapOf } from "./heatmap.ts";
import type { Views } from "./views.ts";

/** What a heat map shows in a root of its own. */
export interface HeatmapView {
  /** Draws anew; what had the focus keeps it, and a table that was open stays open. */
  readonly draw: (views: Views, isSlider: boolean) => void;
  /** A sentence in the place of the drawing. */
  readonly say: (sentence: string) => void;
  /** Shows where the film stands, in seconds. */
  readonly stand: (position: number) => void;
}

/** @param seek called with the second that the learner chose */
export function createHeatmapView(root: ShadowRoot, seek: (position: number) => void): HeatmapView {
  let slider: HeatmapSlider | undefined;
  const go = (position: number | undefined): boolean => {
    if (position !== undefined) seek(position);
    return position !== undefined;
  };
  root.addEventListener("click", (event) => {
    if (event instanceof MouseEvent && isInFilm(event)) go(slider?.pointed(event.clientX));
  });
  root.addEventListener("keydown", (event) => {
    if (
      !(event instanceof KeyboardEvent) ||
      !isInFilm(event) ||
      event.ctrlKey ||
      event.altKey ||
      event.metaKey
    )
      return;
    if (go(slider?.keyed(event.key))) event.preventDefault();
  });

  return {
    draw(views, isSlider) {
      const hadFocus = root.activeElement?.matches(".film") === true;
      const isOpen = root.querySelector("details")?.open === true;
      root.replaceChildren(toNodes(heatmapOf(views), root.ownerDocument));
      const film = root.querySelector<HTMLElement>(".film");
      slider = film && isSlider ? createHeatmapSlider(film, views) : undefined;
      root.querySelector("details")?.toggleAttribute("open", isOpen);
      if (hadFocus) film?.focus();
    },
    say(sentence) {
      slider = undefined;
      root.replaceChildren(
        toNodes(html("p", { class: "heatmap", lang: "en", role: "status" }, sentence), root.ownerDocument),
      );
    },
    stand: (position) => slider?.stand(position),
  };
}

const isInFilm = ({ target }: Event): boolean =>
  target instanceof Element && target.closest(".film") !== null;
