import type { TraceOptions } from "../../src/trace/options.ts";
import type { Opened } from "./destinations/demo-destination.ts";

/** The page's options with these destinations in the place of its one; how a batch leaves holds for each of them. */
export function withDestination(options: TraceOptions, { destinations, actor }: Opened): TraceOptions {
  const { endpoint: _endpoint, key: _key, secret: _secret, batch, timeoutMs, ...own } = options;
  const common = { ...own, ...(actor && { actor }) };
  const [first, ...others] = destinations.map((one) => ({ batch, timeoutMs, ...one }));
  return first && others.length > 0
    ? { ...common, destinations: [first, ...others] }
    : { ...common, ...first };
}
