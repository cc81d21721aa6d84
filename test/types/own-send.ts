/** Clients that a page has already, and what is none: never run, checked by `tsc -p test`. */
import XAPI from "@xapi/xapi";
import type { TraceOptions } from "../../src/index.ts";
import { postToParent, receiveFromFrames } from "../../src/frames.ts";
import { xapiClient } from "../../src/xapi.ts";

const endpoint = "https://lrs.example.com/xapi/";

/** The real class is one, whatever its adapter. */
export const options: readonly TraceOptions[] = [
  { endpoint, send: xapiClient(new XAPI({ endpoint })) },
  { endpoint, send: xapiClient(new XAPI({ endpoint, adapter: "fetch" })), unload: "hold" },
];

/** A frame and its page, which sends on by whatever sends. */
export const [origin, origins] = ["https://learn.example.com", ["https://videos.example.com"]];
export const framed: TraceOptions = { endpoint, send: postToParent({ origin }) };
export const stops: readonly (() => void)[] = [
  receiveFromFrames({ origins, destination: { endpoint, key: "key", secret: "secret" } }),
  receiveFromFrames({ origins, send: xapiClient(new XAPI({ endpoint })) }),
  receiveFromFrames({ origins, send: postToParent({ origin }), window }),
];

// @ts-expect-error a parent has one origin
postToParent({ origin: origins });
// @ts-expect-error records go somewhere from here
receiveFromFrames({ origins });
// @ts-expect-error by one way
receiveFromFrames({ origins, destination: { endpoint }, send: postToParent({ origin }) });
// @ts-expect-error origins are named
receiveFromFrames({ destination: { endpoint } });
// @ts-expect-error a client is made before
xapiClient(XAPI);
// @ts-expect-error an endpoint is no client
xapiClient({ endpoint });
// @ts-expect-error what sends says what became of the batch
export const silent: TraceOptions = { endpoint, send: () => undefined };
// @ts-expect-error there are four outcomes
export const vague: TraceOptions = { endpoint, send: () => ({ kind: "sent" }) };
