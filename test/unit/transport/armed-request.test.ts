import { describe, expect, it } from "vitest";
import { createArmedRequest } from "../../../src/transport/armed-request.ts";
import { schemeCredential } from "../../../src/transport/credential.ts";
import type { Destination } from "../../../src/transport/destination.ts";
import type { FetchLater } from "../../../src/transport/outbox-effects.ts";
import { destinationAt } from "./destination-double.ts";
import { createHandClock } from "./hand-clock.ts";

const ORIGIN = "https://school.example";
const HERE = `${ORIGIN}/statements`;
const ELSEWHERE = "https://lrs.example.com/statements";
const RECORD = '{"id":"a"}';

function armedWith(url: string, changes: Partial<Destination> = {}, refusal?: Error) {
  const requests: { readonly url: string; readonly init: RequestInit }[] = [];
  const fetchLater: FetchLater = (address, init) => {
    if (refusal) throw refusal;
    requests.push({ url: address, init });
  };
  const { clock } = createHandClock();
  const armed = createArmedRequest(destinationAt(url, changes), { clock, fetchLater, origin: ORIGIN });
  /** What the browser would send if the page ended now. */
  const waiting = () => requests.filter(({ init }) => !init.signal?.aborted).map(({ init }) => init.body);
  return { ...armed, requests, waiting };
}

describe("createArmedRequest", () => {
  it("arms the ordinary request where the server has the page's own origin, which needs no preflight", () => {
    const { arm, requests } = armedWith(HERE);
    expect(arm(() => [RECORD])).toBe(true);
    expect(requests).toMatchObject([
      {
        url: HERE,
        init: {
          method: "POST",
          body: `[${RECORD}]`,
          credentials: "omit",
          redirect: "manual",
          headers: { authorization: `Basic ${btoa("key:secret")}`, "content-type": "application/json" },
        },
      },
    ]);
  });

  it("arms a form for any server where the destination allows one", () => {
    const { arm, requests } = armedWith(ELSEWHERE, { beacon: true });
    expect(arm(() => [RECORD])).toBe(true);
    expect(requests[0]?.url).toBe(`${ELSEWHERE}?method=POST`);
    expect(requests[0]?.init.headers).toBeUndefined();
    const body = requests[0]?.init.body;
    expect(body instanceof URLSearchParams && body.get("content")).toBe(`[${RECORD}]`);
  });

  it("keeps one request armed: the last", () => {
    const { arm, waiting } = armedWith(HERE);
    arm(() => ['{"id":"a"}']);
    arm(() => ['{"id":"b"}']);
    expect(waiting()).toEqual(['[{"id":"b"}]']);
  });

  it("keeps none after it was taken back, however often", () => {
    const { arm, disarm, waiting } = armedWith(HERE);
    disarm();
    arm(() => [RECORD]);
    disarm();
    disarm();
    expect(waiting()).toEqual([]);
  });

  it.each<[string, string, Partial<Destination>]>([
    ["the request would need a preflight", ELSEWHERE, {}],
    ["nothing may be sent whose answer nobody reads", HERE, { unload: "hold" }],
    [
      "the credential is not at hand",
      HERE,
      { credential: schemeCredential("Bearer", () => new Promise(() => {})) },
    ],
    [
      "the records cannot be packed",
      HERE,
      {
        pack: () => {
          throw new Error("no such verb");
        },
      },
    ],
  ])("arms nothing where %s", (_, url, changes) => {
    const { arm, waiting } = armedWith(url, changes);
    expect(arm(() => [RECORD])).toBe(false);
    expect(waiting()).toEqual([]);
  });

  it("arms nothing where the browser keeps no more", () => {
    expect(armedWith(HERE, {}, new DOMException("full", "QuotaExceededError")).arm(() => [RECORD])).toBe(
      false,
    );
  });

  it("arms nothing where the browser has no such request", () => {
    const { clock } = createHandClock();
    const { arm } = createArmedRequest(destinationAt(HERE), { clock, fetchLater: undefined, origin: ORIGIN });
    expect(arm(() => [RECORD])).toBe(false);
  });
});
