import { describe, expect, it } from "vitest";
import { postToParent } from "../../../src/clients/post-to-parent.ts";
import type { OwnBatch, OwnSend } from "../../../src/transport/destination.ts";
import { linkFrameAndPage, PAGE_ORIGIN, type FrameAndPage } from "./frame-and-page.ts";
import { batchOf } from "./batch-of.ts";

/** What the page hears with the port to answer on, once. */
const hear = ({ page }: FrameAndPage): Promise<{ readonly data: unknown; readonly port: MessagePort }> =>
  new Promise((resolve, reject) =>
    page.addEventListener("message", ({ data, ports: [port] }) =>
      port ? resolve({ data, port }) : reject(new Error("no port")),
    ),
  );

const send = ({ frame }: FrameAndPage, batch: OwnBatch = batchOf(['{"id":"a"}'])): ReturnType<OwnSend> =>
  postToParent({ origin: PAGE_ORIGIN, window: frame })(batch);

/** The page answers whatever it is handed. */
async function answerOnce(windows: FrameAndPage, answer: unknown): Promise<unknown> {
  const sent = send(windows);
  const { port } = await hear(windows);
  port.postMessage(answer);
  return sent;
}

describe("postToParent", () => {
  it("hands the batch to the parent's origin alone, before it returns", () => {
    const windows = linkFrameAndPage();
    void send(windows);
    expect(windows.posted).toEqual([
      {
        targetOrigin: PAGE_ORIGIN,
        message: {
          kind: "playtrace/batch",
          records: ['{"id":"a"}'],
          body: '[{"id":"a"}]',
          contentType: "application/json",
          headers: {},
          leaving: false,
        },
      },
    ]);
  });

  it("believes the parent's answer", async () => {
    const refused = { kind: "refused", status: 400, reason: "400 no verb", words: "no verb" };
    expect(await answerOnce(linkFrameAndPage(), refused)).toEqual(refused);
  });

  it.each(["ok", null, { kind: "sent" }])(
    "sends nothing more to a parent that answers %j",
    async (answer) => {
      expect(await answerOnce(linkFrameAndPage(), answer)).toEqual({
        kind: "suspended",
        reason: "unexpected-answer",
      });
    },
  );

  it.each([
    [false, "aborted"],
    [true, "unread"],
  ])("tries again where nobody waits any more, leaving: %s", async (leaving, reason) => {
    const windows = linkFrameAndPage();
    const outbox = new AbortController();
    const sent = send(windows, { ...batchOf(['{"id":"a"}']), leaving, signal: outbox.signal });
    const { port } = await hear(windows);
    const told = new Promise((resolve) => {
      port.addEventListener("message", () => resolve("the page is told"));
      port.start();
    });
    outbox.abort();
    expect(await sent).toEqual({ kind: "retry", reason });
    expect(await told).toBe("the page is told");
    port.close();
  });

  it.each(["*", "/", "null", "", "https://learn.example/", "learn.example", "file:///a", undefined, 5])(
    "says nothing to anybody where the origin is %j",
    async (origin) => {
      const { frame, posted } = linkFrameAndPage();
      const careless: OwnSend = Reflect.apply(postToParent, undefined, [{ origin, window: frame }]);
      expect(await careless(batchOf([]))).toEqual({ kind: "suspended", reason: "invalid-origin" });
      expect(posted).toEqual([]);
    },
  );

  it("suspends a destination where there are no windows at all", async () => {
    expect(await postToParent({ origin: PAGE_ORIGIN })(batchOf([]))).toEqual({
      kind: "suspended",
      reason: "no-parent",
    });
  });

  it("suspends the destination of a page that is in no frame", async () => {
    const { parent } = linkFrameAndPage().frame;
    const page = { ...parent, parent };
    Object.assign(page, { parent: page });
    expect(await postToParent({ origin: PAGE_ORIGIN, window: page })(batchOf([]))).toEqual({
      kind: "suspended",
      reason: "no-parent",
    });
  });
});
