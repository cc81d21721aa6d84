import type { Trace } from "../trace/trace.ts";
import { guard } from "./guard.ts";
import { defineInspector, INSPECTOR_TAG, type InspectorElement } from "./inspector-element.ts";
import { makeRoom } from "./make-room.ts";
import type { DockPlace } from "./view/frame.ts";

export interface InspectorOptions {
  /** Where it is docked at first; default `"under"` the page. Where one is open already it stays as it is. */
  readonly place?: DockPlace | undefined;
}

/** What ends with the last trace of a docked inspector. */
interface Docked {
  traces: number;
  readonly takeRoom: () => void;
}

const docked = new WeakMap<InspectorElement, Docked>();

/**
 * Shows a trace in the page's `<playtrace-inspector>`; where there is none, in one that is docked at the window's edge, which
 * all traces of the page share. What a trace told before is not known: open it as soon as the trace begins.
 * @returns closes it: the trace is let go, and with the last one the docked inspector. Never throws
 */
export function openInspector(trace: Trace, { place = "under" }: InspectorOptions = {}): () => void {
  let close: (() => void) | undefined;
  guard(() => {
    if (typeof document === "undefined") return;
    defineInspector();
    const inspector = document.querySelector(INSPECTOR_TAG) ?? dock(place);
    const release = inspector.watch(trace);
    const dockedOne = docked.get(inspector);
    if (dockedOne) dockedOne.traces += 1;
    const end = (): void => {
      if (!close) return;
      close = undefined;
      release();
      inspector.removeEventListener("close", end);
      if (!dockedOne || (dockedOne.traces -= 1)) return;
      dockedOne.takeRoom();
      inspector.remove();
    };
    inspector.addEventListener("close", end);
    close = end;
  });
  return () => close?.();
}

function dock(place: DockPlace): InspectorElement {
  const inspector = document.createElement(INSPECTOR_TAG);
  inspector.setAttribute("docked", place);
  document.documentElement.append(inspector);
  docked.set(inspector, { traces: 0, takeRoom: makeRoom(inspector) });
  return inspector;
}
