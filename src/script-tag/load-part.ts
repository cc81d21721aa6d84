import { TrackingError } from "../errors.ts";
import type { CaliperOptions } from "../formats/caliper/options.ts";
import type { Format } from "../formats/format.ts";
import type { OpenedLaunch } from "../launch/open-launch.ts";
import type { TraceOptions } from "../trace/options.ts";

/** What few pages need: each in a file of its name under `esm/` beside the script, of which a tag uses this much. */
export interface Parts {
  readonly caliper: { readonly caliper: (options: CaliperOptions) => Format };
  readonly progress: { readonly tagProgress: (options: TraceOptions) => TraceOptions };
  readonly launch: { readonly openTagLaunch: (options: TraceOptions) => OpenedLaunch };
}

/**
 * Loads a part; rejects with an error that says from where it could not.
 * @param script the URL that the script was loaded from
 */
export async function loadPart<Name extends keyof Parts>(name: Name, script: string): Promise<Parts[Name]> {
  const which = new URL(`esm/${name}.js`, new URL(script, document.baseURI)).href;
  try {
    return await import(which);
  } catch (cause) {
    throw new TrackingError("part-failed", `The part "${name}" cannot be loaded from ${which}.`, {
      which,
      cause,
    });
  }
}
