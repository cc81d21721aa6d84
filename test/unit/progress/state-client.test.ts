import { describe, expect, it } from "vitest";
import { createStateClient, type StateClient } from "../../../src/progress/state-client.ts";
import { schemeCredential, type Credential } from "../../../src/transport/credential.ts";
import { createPageShare, type PageShare } from "../../../src/transport/page-share.ts";
import { createHandClock, type HandClock } from "../transport/hand-clock.ts";
import { about } from "./device.ts";

interface Asked {
  readonly url: URL;
  readonly init: RequestInit;
}

interface Line {
  readonly client: StateClient;
  readonly asked: Asked[];
  readonly page: PageShare;
  readonly time: HandClock;
}

interface LineParts {
  readonly url?: string;
  readonly credential?: Credential;
  readonly answer?: (asked: Asked) => Promise<Response>;
}

const taken = () => Promise.resolve(new Response(null, { status: 204 }));
/** Never answers; breaks off when it is told to. */
const silence = ({ init }: Asked) =>
  new Promise<Response>((_, reject) => {
    init.signal?.addEventListener("abort", () => reject(new Error("aborted")));
  });

function openLine({
  url = "https://lrs.example.com/xapi/activities/state",
  credential = schemeCredential("Bearer", "token"),
  answer = taken,
}: LineParts = {}): Line {
  const asked: Asked[] = [];
  const page = createPageShare();
  const time = createHandClock();
  const client = createStateClient(
    { url, credential, timeoutMs: 10_000 },
    { "X-Experience-API-Version": "1.0.3" },
    {
      page,
      startTimer: time.startTimer,
      fetch: (address, init) => {
        const one = { url: new URL(address), init };
        asked.push(one);
        return answer(one);
      },
    },
  );
  return { client, asked, page, time };
}

const post = (bytes: number) => ({ method: "POST", about, content: { text: "x".repeat(bytes) } }) as const;

describe("createStateClient", () => {
  it("names activity, learner without the name, registration and document beside the endpoint's own query", async () => {
    const { client, asked } = openLine({ url: "https://lms.example.com/state?tenant=7" });
    await client.ask({ method: "GET", about: { ...about, actor: { name: "Ada", ...about.actor } } });
    expect(Object.fromEntries(asked[0]?.url.searchParams ?? [])).toEqual({
      tenant: "7",
      activityId: about.activity.id,
      agent: JSON.stringify(about.actor),
      registration: about.registration,
      stateId: "https://playtrace.dev/xapi/state/progress",
    });
  });

  it("sends no cookie, follows no redirect and takes no answer from a cache", async () => {
    const { client, asked } = openLine();
    await client.ask({ method: "GET", about });
    expect(asked[0]?.init).toMatchObject({ cache: "no-store", credentials: "omit", redirect: "manual" });
    expect(asked[0]?.init.headers).toEqual({
      "X-Experience-API-Version": "1.0.3",
      authorization: "Bearer token",
    });
  });

  it("begins what a page that goes sends before it returns, and lets it outlive the page", async () => {
    const { client, asked } = openLine();
    const answer = client.ask({ ...post(10), leaving: true });
    await Promise.resolve();
    expect(asked[0]?.init.keepalive).toBe(true);
    expect((await answer).status).toBe(204);
  });

  it("sends nothing from a page that goes where it does not fit beside what outlives the page already", async () => {
    const { client, asked, page } = openLine();
    page.keepaliveRoom = 1_000;
    expect((await client.ask({ ...post(2_000), leaving: true })).status).toBe(0);
    expect(asked).toEqual([]);
  });

  it("leaves half of that room to others while the page stays, and gives back what it took", async () => {
    const { client, asked, page } = openLine();
    const before = page.keepaliveRoom;
    await client.ask(post(before / 2));
    await client.ask(post(before / 4));
    expect(asked.map(({ init }) => init.keepalive)).toEqual([false, true]);
    expect(page.keepaliveRoom).toBe(before);
  });

  it("gives up a silent server after the time-out", async () => {
    const { client, time } = openLine({ answer: silence });
    const answer = client.ask({ method: "GET", about });
    await Promise.resolve();
    time.pass(10_000);
    expect((await answer).status).toBe(0);
    expect(time.running()).toEqual([]);
  });

  it("breaks off all that is under way", async () => {
    const { client } = openLine({ answer: silence });
    const answers = [client.ask({ method: "GET", about }), client.ask(post(10))];
    await Promise.resolve();
    client.abort();
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([0, 0]);
  });

  it.each([401, 403])(
    "asks once more with a fresh credential after %d, and only with another one",
    async (status) => {
      const tokens = ["old", "new", "new"];
      const credential = schemeCredential("Bearer", () => tokens.shift() ?? "");
      const refused = () => Promise.resolve(new Response(null, { status }));
      const { client, asked } = openLine({ credential, answer: refused });
      expect((await client.ask({ method: "GET", about })).status).toBe(status);
      expect((await client.ask({ method: "GET", about })).status).toBe(status);
      const sent = asked.map(({ init }) => new Headers(init.headers).get("authorization"));
      expect(sent).toEqual(["Bearer old", "Bearer new", "Bearer new"]);
    },
  );

  it("has no answer where the page's own function gives no credential", async () => {
    const credential = schemeCredential("Bearer", () => Promise.reject(new Error("secret")));
    const { client, asked } = openLine({ credential });
    expect((await client.ask({ method: "GET", about })).status).toBe(0);
    expect(asked).toEqual([]);
  });
});
