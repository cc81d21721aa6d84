import { describe, expect, it } from "vitest";
import { handBatch } from "../../../src/clients/handed-batch.ts";
import { postToParent } from "../../../src/clients/post-to-parent.ts";
import { receiveFromFrames, type ReceiveEffects } from "../../../src/clients/receive-from-frames.ts";
import type { TrackingError } from "../../../src/errors.ts";
import type { OwnBatch, OwnSend } from "../../../src/transport/destination.ts";
import { browserEffects } from "../../../src/transport/outbox-effects.ts";
import { batchOf } from "./batch-of.ts";
import { FRAME_ORIGIN, linkFrameAndPage, PAGE_ORIGIN, type FrameAndPage } from "./frame-and-page.ts";

const endpoint = "https://lrs.example/xapi/";

function receive(windows: FrameAndPage, changes: object = {}) {
  const errors: TrackingError[] = [];
  const batches: OwnBatch[] = [];
  const send: OwnSend = (batch) => {
    batches.push(batch);
    return { kind: "delivered" };
  };
  const options = { origins: [FRAME_ORIGIN], window: windows.page, send, ...changes };
  const effects: ReceiveEffects = { ...browserEffects, report: (error) => errors.push(error) };
  const stop: () => void = Reflect.apply(receiveFromFrames, undefined, [options, effects]);
  return { stop, errors, batches };
}

const handOver = ({ frame }: FrameAndPage, batch = batchOf(['{"id":"a"}'])): ReturnType<OwnSend> =>
  postToParent({ origin: PAGE_ORIGIN, window: frame })(batch);

/** A batch with its port, as a frame says it. */
const message = () => ({ data: handBatch(batchOf([])), ports: [new MessageChannel().port2] });

describe("receiveFromFrames", () => {
  it("sends on what a frame hands over, and answers with what became of it", async () => {
    const windows = linkFrameAndPage();
    const { batches } = receive(windows);
    const sent = handOver(windows, { ...batchOf(['{"id":"a"}']), leaving: true });
    expect(await sent).toEqual({ kind: "delivered" });
    expect(batches).toMatchObject([{ records: ['{"id":"a"}'], body: '[{"id":"a"}]', leaving: true }]);
  });

  it("answers each batch for itself", async () => {
    const windows = linkFrameAndPage();
    let deliver: (() => void) | undefined;
    const send: OwnSend = ({ records }) =>
      records[0] === "1"
        ? new Promise((resolve) => (deliver = () => resolve({ kind: "delivered" })))
        : { kind: "suspended", reason: records.join() };
    receive(windows, { send });
    const sent = handOver(windows, batchOf(["1"]));
    expect(await handOver(windows, batchOf(["2"]))).toEqual({ kind: "suspended", reason: "2" });
    deliver?.();
    expect(await sent).toEqual({ kind: "delivered" });
  });

  it("tells what it sends by that the frame waits for nothing any more", async () => {
    const windows = linkFrameAndPage();
    const outbox = new AbortController();
    const ended = new Promise((resolve) =>
      receive(windows, {
        send: ({ signal }: OwnBatch) => {
          signal.addEventListener("abort", () => resolve(signal.reason));
          outbox.abort();
          return new Promise(() => {});
        },
      }),
    );
    void handOver(windows, { ...batchOf([]), signal: outbox.signal });
    expect(await ended).toBe("consent-denied");
  });

  it.each<[string, OwnSend]>([
    [
      "throws",
      () => {
        throw new Error("key:secret");
      },
    ],
    ["rejects", () => Promise.reject(new Error("key:secret"))],
  ])("has the frame try again where the page's function %s, without a word of its error", async (_, send) => {
    const windows = linkFrameAndPage();
    receive(windows, { send });
    expect(await handOver(windows)).toEqual({ kind: "retry", reason: "network" });
  });

  it("says what no message can carry without it", async () => {
    const windows = linkFrameAndPage();
    receive(windows, { send: () => ({ kind: "delivered", by: () => "fetch" }) });
    expect(await handOver(windows)).toEqual({ kind: "delivered" });
  });

  it("has the frame send nothing more where the page's function says none of the four", async () => {
    const windows = linkFrameAndPage();
    receive(windows, { send: () => "ok" });
    expect(await handOver(windows)).toEqual({ kind: "suspended", reason: "unexpected-answer" });
  });

  it("takes nothing from an origin that is not named, and reports each one once", () => {
    const windows = linkFrameAndPage();
    const { batches, errors } = receive(windows);
    for (const origin of ["https://evil.example", "https://evil.example", "null"])
      windows.say({ ...message(), origin });
    expect(batches).toEqual([]);
    expect(errors).toMatchObject([
      { code: "invalid-option", which: "origins", message: expect.stringContaining("https://evil.example") },
      { code: "invalid-option", which: "origins", message: expect.stringContaining("null") },
    ]);
  });

  it("takes nothing from a window that is no frame right below the page, and says nothing of it", () => {
    const windows = linkFrameAndPage();
    const { batches, errors } = receive(windows);
    windows.say({ ...message(), source: { parent: new EventTarget() } });
    expect([batches, errors]).toEqual([[], []]);
  });

  it("takes the last words of a frame that is gone, which has no window left", () => {
    const windows = linkFrameAndPage();
    const { batches } = receive(windows);
    windows.say({ ...message(), source: null });
    expect(batches).toHaveLength(1);
  });

  it.each<[string, object]>([
    ["another message", { data: "hello" }],
    ["nothing", { data: null }],
    ["a batch without a port", { ports: [] }],
    ...Object.entries({
      kind: "other/batch",
      records: "a",
      body: 1,
      contentType: null,
      headers: null,
      leaving: 1,
    }).map(([field, value]): [string, object] => [
      `a batch with a wrong ${field}`,
      { data: { ...handBatch(batchOf([])), [field]: value } },
    ]),
    ["a batch with a record that is no text", { data: { ...handBatch(batchOf([])), records: [{}] } }],
    ["a batch with a field that is no text", { data: { ...handBatch(batchOf([])), headers: { a: 1 } } }],
  ])("leaves %s alone", (_, changes) => {
    const windows = linkFrameAndPage();
    const { batches, errors } = receive(windows);
    windows.say({ ...message(), ...changes });
    expect([batches, errors]).toEqual([[], []]);
  });

  it("receives nothing more once it was ended", () => {
    const windows = linkFrameAndPage();
    const { batches, stop } = receive(windows);
    stop();
    stop();
    windows.say(message());
    expect(batches).toEqual([]);
  });

  it.each<[string, object]>([
    ...[undefined, null, [], "*", ["*"], [`${FRAME_ORIGIN}/`], ["null"], [FRAME_ORIGIN, 5]].map(
      (origins): [string, object] => ["origins", { origins }],
    ),
    ["window", { window: undefined }],
    ["send", { send: undefined }],
    ["send", { send: "fetch" }],
    ["destination.endpoint", { destination: {} }],
    ["destination.secret", { destination: { endpoint, secret: "s" } }],
  ])("reports wrong %s, and receives nothing: %j", (which, changes) => {
    const windows = linkFrameAndPage();
    const { batches, errors } = receive(windows, changes);
    windows.say(message());
    expect(errors).toMatchObject([{ name: "TrackingError", which }]);
    expect(batches).toEqual([]);
  });
});
