import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startLoopbackLrs, type LoopbackLrs } from "../transport/loopback-lrs.ts";
import { openBrowser, visit } from "./visit.ts";

let lrs: LoopbackLrs;
beforeEach(async () => {
  lrs = await startLoopbackLrs();
});
afterEach(() => lrs.close());

/** A visit to a page of the LRS's own origin, in a browser that has `fetchLater`. */
function visitOwnServer() {
  const requests: RequestInit[] = [];
  const browser = openBrowser();
  const opened = visit({
    lrs,
    browser,
    delivery: {
      fetchLater: (_, init) => void requests.push(init),
      origin: new URL(lrs.url).origin,
    },
  });
  /** Ids of the records that the browser would send if the page ended now. */
  const armed = (): readonly string[] =>
    requests
      .filter(({ signal }) => !signal?.aborted)
      .flatMap(({ body }) => (typeof body === "string" ? JSON.parse(body) : []))
      .map(({ id }: { readonly id: string }) => id);
  return { ...opened, browser, requests, armed };
}

describe("the closing that the browser keeps", () => {
  it("is there from the first act on, and is the one that the next visit would make", async () => {
    const { player, settle, armed, kill, browser } = visitOwnServer();
    player.load().play();
    await settle();
    player.watch(2);
    await settle();
    const kept = armed();
    kill();
    const next = visit({ lrs, browser });
    await next.settle();
    expect(next.story()).toEqual(["paused (closing)", "session-ended"]);
    expect(next.told.map(({ context }) => context.id)).toEqual(kept);
  });

  it("is replaced at every act", async () => {
    const { player, settle, requests, armed, time } = visitOwnServer();
    player.load().play();
    await settle();
    const before = requests.length;
    player.watch(2).pause();
    time.pass(200);
    await settle();
    expect(requests.length).toBeGreaterThan(before);
    // The pause is told already.
    expect(armed()).toHaveLength(1);
  });

  it("is taken back where the page tells its closing itself", async () => {
    const { player, settle, page, armed, told } = visitOwnServer();
    player.load().play();
    await settle();
    const kept = armed();
    page.leave();
    expect(armed()).toEqual([]);
    expect(told.slice(-2).map(({ context }) => context.id)).toEqual(kept);
  });

  it("is not written for a server that the browser would have to ask first", async () => {
    const requests: RequestInit[] = [];
    const { player, settle } = visit({
      lrs,
      delivery: { fetchLater: (_, init) => void requests.push(init), origin: "https://school.example" },
    });
    player.load().play();
    await settle();
    expect(requests).toEqual([]);
  });
});
