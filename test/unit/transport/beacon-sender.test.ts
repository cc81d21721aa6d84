import { describe, expect, it } from "vitest";
import { schemeCredential } from "../../../src/transport/credential.ts";
import type { Destination } from "../../../src/transport/destination.ts";
import { createBeaconSender } from "../../../src/transport/beacon-sender.ts";
import { createPageShare } from "../../../src/transport/page-share.ts";
import { destinationAt } from "./destination-double.ts";
import { createHandClock } from "./hand-clock.ts";

const RECORD = '{"id":"a"}';

function beaconWith(changes: Partial<Destination> = {}, takes = true) {
  const time = createHandClock();
  const page = createPageShare();
  const beacons: { readonly url: string; readonly form: string }[] = [];
  const send = createBeaconSender(destinationAt("https://lrs.example.com/statements", changes), {
    clock: time.clock,
    startTimer: time.startTimer,
    page,
    sendBeacon: (url, form) => {
      beacons.push({ url, form: String(form) });
      return takes;
    },
  });
  return { send, time, page, beacons };
}

describe("createBeaconSender", () => {
  it("hands the records to the browser as a form, and knows of no answer", async () => {
    const { send, beacons } = beaconWith();
    expect(await send([RECORD])).toEqual({ kind: "retry", reason: "unread" });
    expect(beacons[0]?.url).toBe("https://lrs.example.com/statements?method=POST");
    expect(new URLSearchParams(beacons[0]?.form).get("content")).toBe(`[${RECORD}]`);
  });

  it("takes the encoded bytes of the page's share, for as long as an answer would be awaited", () => {
    const { send, beacons, page, time } = beaconWith();
    const whole = page.keepaliveRoom;
    void send([RECORD]);
    expect(whole - page.keepaliveRoom).toBe(beacons[0]?.form.length);
    time.pass(9_999);
    expect(page.keepaliveRoom).toBeLessThan(whole);
    time.pass(1);
    expect(page.keepaliveRoom).toBe(whole);
  });

  it("sends nothing where the credential is not at hand, and uses the one that is", () => {
    const credential = schemeCredential("Bearer", () => new Promise(() => {}));
    expect(beaconWith({ credential }).send([RECORD])).toBeUndefined();
    const { send, beacons } = beaconWith({ credential: schemeCredential("Bearer", "t1") });
    void send([RECORD]);
    expect(new URLSearchParams(beacons[0]?.form).get("Authorization")).toBe("Bearer t1");
  });

  it("has sent nothing, and takes nothing of the share, where the browser takes no more", () => {
    const { send, page } = beaconWith({}, false);
    const whole = page.keepaliveRoom;
    expect(send([RECORD])).toBeUndefined();
    expect(page.keepaliveRoom).toBe(whole);
  });

  it("leaves to fetch what cannot be packed", () => {
    const { send, beacons } = beaconWith({
      pack: () => {
        throw new Error("no such verb");
      },
    });
    expect(send([RECORD])).toBeUndefined();
    expect(beacons).toEqual([]);
  });
});
