import type { DestinationOptions } from "../../../src/trace/options.ts";
import type { Held, Place } from "./demo-destination.ts";

/** The demo's LRS, in its standard form. */
export function lrs({ endpoint, key, secret }: Place): DestinationOptions {
  return { endpoint, key, secret };
}

export const statements: Held = { path: "", records: "statements" };
