import XAPI from "@xapi/xapi";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { xapiClient } from "../../src/clients/xapi-client.ts";
import type { Destination } from "../../src/transport/destination.ts";
import { createFetchSender } from "../../src/transport/fetch-sender.ts";
import { createPageShare } from "../../src/transport/page-share.ts";
import { destinationAt } from "../unit/transport/destination-double.ts";
import { createHandClock } from "../unit/transport/hand-clock.ts";
import { startLoopbackLrs, type LoopbackLrs } from "../unit/transport/loopback-lrs.ts";
import { senderRules, type SenderStage } from "./sender.ts";

const secret = btoa("key:secret");
const endpointOf = ({ url }: LoopbackLrs): string => url.replace(/statements$/, "");

/** Each says how a destination differs from one that Playtrace sends to by itself. */
const carriers: readonly (readonly [name: string, changes: (lrs: LoopbackLrs) => Partial<Destination>])[] = [
  ["createFetchSender", () => ({})],
  [
    "xapiClient, with the XAPI of @xapi/xapi",
    (lrs) => ({
      send: xapiClient(new XAPI({ endpoint: endpointOf(lrs), auth: XAPI.toBasicAuth("key", "secret") })),
    }),
  ],
];

let lrs: LoopbackLrs;
beforeEach(async () => {
  lrs = await startLoopbackLrs();
});
afterEach(() => lrs.close());

describe.each(carriers)("%s", (_, changes) => {
  const stage = (): SenderStage => {
    const time = createHandClock();
    const send = createFetchSender(destinationAt(lrs.url, changes(lrs)), {
      clock: time.clock,
      startTimer: time.startTimer,
      page: createPageShare(),
      fetch: (url, init) => fetch(url, init),
    });
    return { send, lrs, time, secret };
  };

  it.each(senderRules)("$title", async ({ see, expected }) => {
    expect(await see(stage())).toEqual(expected);
  });
});
