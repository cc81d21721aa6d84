import { openBroadcast } from "../../../src/platform/broadcast.ts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { schemeCredential } from "../../../src/transport/credential.ts";
import type { Destination } from "../../../src/transport/destination.ts";
import { createPageShare } from "../../../src/transport/page-share.ts";
import { createSender } from "../../../src/transport/sender.ts";
import { destinationAt } from "./destination-double.ts";
import { createHandClock } from "./hand-clock.ts";
import type { LoopbackLrs } from "./loopback-lrs.ts";
import { startLoopbackLrs } from "./loopback-lrs.ts";

const RECORD = '{"id":"ü"}';
let lrs: LoopbackLrs;

beforeEach(async () => {
  lrs = await startLoopbackLrs();
});
afterEach(() => lrs.close());

function senderWith(changes: Partial<Destination> = {}, takesBeacons = true) {
  const { clock, startTimer } = createHandClock();
  const beacons: URLSearchParams[] = [];
  const sender = createSender(destinationAt(lrs.url, changes), {
    clock,
    startTimer,
    page: createPageShare(),
    fetch: (url, init) => fetch(url, init),
    sendBeacon: (_, form) => {
      if (takesBeacons) beacons.push(form);
      return takesBeacons;
    },
    fetchLater: undefined,
    origin: "https://school.example",
    openBroadcast,
  });
  return { ...sender, beacons };
}

describe("createSender", () => {
  it("sends by fetch while the page stays, also where beacons are allowed", async () => {
    const { send, beacons } = senderWith({ beacon: true });
    expect(await send([RECORD], {})).toEqual({ kind: "delivered" });
    expect(beacons).toEqual([]);
  });

  it("sends by beacon as the page goes, where the destination allows it", async () => {
    const { send, beacons } = senderWith({ beacon: true });
    expect(await send([RECORD], { leaving: true })).toEqual({ kind: "retry", reason: "unread" });
    expect(beacons.map((form) => form.get("content"))).toEqual([`[${RECORD}]`]);
    expect(lrs.arrivals).toEqual([]);
  });

  it("sends by fetch as the page goes, where the destination allows no beacon", async () => {
    const { send, beacons } = senderWith();
    expect(await send([RECORD], { leaving: true })).toEqual({ kind: "delivered" });
    expect(beacons).toEqual([]);
  });

  it("sends by fetch where the browser takes no more beacons", async () => {
    expect(await senderWith({ beacon: true }, false).send([RECORD], { leaving: true })).toEqual({
      kind: "delivered",
    });
  });

  it("sends by fetch where the credential is not at hand for a beacon", async () => {
    const credential = schemeCredential("Bearer", () => Promise.resolve("t1"));
    const { send } = senderWith({ beacon: true, credential });
    expect(await send([RECORD], { leaving: true })).toEqual({ kind: "delivered" });
    expect(lrs.arrivals[0]?.headers.authorization).toBe("Bearer t1");
  });

  it("counts a record as it will travel: in UTF-8, or encoded in a form", () => {
    expect(senderWith().leaveBytes(RECORD)).toBe(11);
    expect(senderWith({ beacon: true }).leaveBytes(RECORD)).toBe(3 * 7 + 2 + 6);
  });
});
