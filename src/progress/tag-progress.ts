import { isObject, refuse } from "../trace/check.ts";
import type { TraceOptions } from "../trace/options.ts";
import type { RemoteProgress } from "../trace/remote-progress.ts";
import { stateResource, type StateResourceOptions } from "./state-resource.ts";

const isOptions = (value: unknown): value is StateResourceOptions => isObject(value);

function placeOf(word: unknown): RemoteProgress {
  if (word === "lrs") return stateResource();
  return isOptions(word) ? stateResource(word) : refuse("progress", '"lrs" or an object');
}

/** Where a script tag, which has no functions, keeps progress: `"lrs"` for where the records go, or another LRS's options. */
export const tagProgress = (
  options: Omit<TraceOptions, "progress"> & { readonly progress?: unknown },
): TraceOptions => ({ ...options, progress: placeOf(options.progress) });
