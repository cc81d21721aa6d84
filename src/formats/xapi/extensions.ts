import { VIDEO_EXTENSION } from "./iris.ts";
import type { Extensions } from "./statement.ts";

/**
 * Names of the Video Profile become IRIs, what is an IRI stays, and what is not known is left out: xAPI
 * refuses `null`.
 */
export function extensions(values: Extensions): Extensions {
  const written: Record<string, unknown> = {};
  for (const name in values) {
    if (values[name] !== undefined) written[/:/.test(name) ? name : VIDEO_EXTENSION + name] = values[name];
  }
  return written;
}
