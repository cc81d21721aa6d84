import { isObject, refuse } from "../trace/check.ts";
import type { RemoteProgress } from "../trace/remote-progress.ts";
import { stateResource, type StateResourceOptions } from "./state-resource.ts";

const isOptions = (value: unknown): value is StateResourceOptions => isObject(value);

/** Where a script tag, which has no functions, keeps progress: `"lrs"` for where the records go, or another LRS's options. */
export function tagProgress(place: unknown): RemoteProgress {
  if (place === "lrs") return stateResource();
  return isOptions(place) ? stateResource(place) : refuse("progress", '"lrs" or an object');
}
