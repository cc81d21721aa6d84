import XAPI from "@xapi/xapi";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { postToParent } from "../../src/clients/post-to-parent.ts";
import { receiveFromFrames, type Onward } from "../../src/clients/receive-from-frames.ts";
import { xapiClient } from "../../src/clients/xapi-client.ts";
import type { Destination, OwnSend } from "../../src/transport/destination.ts";
import { createFetchSender } from "../../src/transport/fetch-sender.ts";
import { createPageShare } from "../../src/transport/page-share.ts";
import { FRAME_ORIGIN, linkFrameAndPage, PAGE_ORIGIN } from "../unit/clients/frame-and-page.ts";
import { destinationAt } from "../unit/transport/destination-double.ts";
import { createHandClock } from "../unit/transport/hand-clock.ts";
import { startLoopbackLrs, type LoopbackLrs } from "../unit/transport/loopback-lrs.ts";
import { senderRules, type SenderStage } from "./sender.ts";

const secret = btoa("key:secret");
const endpointOf = ({ url }: LoopbackLrs): string => url.replace(/statements$/, "");

/** Asked anew for each test, so that what is the browser's own is the test's. */
type Changes = (lrs: LoopbackLrs, effects: Effects) => Partial<Destination>;
type Effects = Parameters<typeof createFetchSender>[1];

const fail = (error: Error): never => {
  throw error;
};

/** A page sends on, by these means, what a frame of it hands over. */
function byPage(onward: Onward, effects: Effects): OwnSend {
  const { frame, page } = linkFrameAndPage();
  receiveFromFrames({ ...onward, origins: [FRAME_ORIGIN], window: page }, { ...effects, report: fail });
  return postToParent({ origin: PAGE_ORIGIN, window: frame });
}

const clientOf = (lrs: LoopbackLrs): OwnSend =>
  xapiClient(new XAPI({ endpoint: endpointOf(lrs), auth: XAPI.toBasicAuth("key", "secret") }));

/** Each says how a destination differs from one that Playtrace sends to by itself. */
const carriers: readonly (readonly [name: string, changes: Changes])[] = [
  ["createFetchSender", () => ({})],
  ["xapiClient, with the XAPI of @xapi/xapi", (lrs) => ({ send: clientOf(lrs) })],
  [
    "postToParent and receiveFromFrames, with a destination",
    (lrs, effects) => ({
      send: byPage({ destination: { endpoint: endpointOf(lrs), key: "key", secret: "secret" } }, effects),
    }),
  ],
  [
    "postToParent and receiveFromFrames, with another client",
    (lrs, effects) => ({ send: byPage({ send: clientOf(lrs) }, effects) }),
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
    const effects: Effects = {
      clock: time.clock,
      startTimer: time.startTimer,
      page: createPageShare(),
      fetch: (url, init) => fetch(url, init),
    };
    const send = createFetchSender(destinationAt(lrs.url, changes(lrs, effects)), effects);
    return { send, lrs, time, secret };
  };

  it.each(senderRules)("$title", async ({ see, expected }) => {
    expect(await see(stage())).toEqual(expected);
  });
});
