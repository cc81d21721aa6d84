import { TrackingError } from "../errors.ts";

/**
 * Loads what few pages need, a file of its name under `esm/` beside the script unless it is in the script itself.
 * Rejects with an error that names the part.
 */
export async function loadPart<Part>(which: string, load: () => Promise<Part>): Promise<Part> {
  try {
    return await load();
  } catch (cause) {
    const message = `The part "${which}" cannot be loaded: esm/${which}.js must stand beside the script.`;
    throw new TrackingError("part-failed", message, { which, cause });
  }
}
