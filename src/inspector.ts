import { defineInspector } from "./inspector/inspector-element.ts";

export type { InspectorElement } from "./inspector/inspector-element.ts";
export { openInspector, type InspectorOptions } from "./inspector/open-inspector.ts";
export type { DockPlace } from "./inspector/view/frame.ts";

defineInspector();
