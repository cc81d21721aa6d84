/** Clients that a page has already, and what is none: never run, checked by `tsc -p test`. */
import XAPI from "@xapi/xapi";
import type { TraceOptions } from "../../src/index.ts";
import { xapiClient } from "../../src/xapi.ts";

const endpoint = "https://lrs.example.com/xapi/";

/** The real class is one, whatever its adapter. */
export const options: readonly TraceOptions[] = [
  { endpoint, send: xapiClient(new XAPI({ endpoint })) },
  { endpoint, send: xapiClient(new XAPI({ endpoint, adapter: "fetch" })), unload: "hold" },
];

// @ts-expect-error a client is made before
xapiClient(XAPI);
// @ts-expect-error an endpoint is no client
xapiClient({ endpoint });
// @ts-expect-error what sends says what became of the batch
export const silent: TraceOptions = { endpoint, send: () => undefined };
// @ts-expect-error there are four outcomes
export const vague: TraceOptions = { endpoint, send: () => ({ kind: "sent" }) };
