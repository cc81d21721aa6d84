import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { TraceOptions } from "../../../src/trace/options.ts";
import { startLoopbackLrs, type LoopbackLrs } from "../transport/loopback-lrs.ts";
import { visit } from "./visit.ts";

let lrs: LoopbackLrs;
beforeEach(async () => {
  lrs = await startLoopbackLrs();
  vi.spyOn(console, "error").mockReturnValue();
});
afterEach(() => lrs.close());

/** Verbs that arrived of a short viewing: session-started, played, paused, session-ended. */
async function verbsOf(options: TraceOptions) {
  const { trace, player, time } = visit({ lrs, options });
  const errors: string[] = [];
  trace.on("error", ({ code }) => errors.push(code));
  player.load().play().watch(1).pause();
  time.pass(200);
  await trace.stop();
  const verbs = lrs.arrivals
    .flatMap(({ body }): { verb: { display: { en: string } } }[] => JSON.parse(body))
    .map(({ verb }) => verb.display.en);
  return { verbs, errors, trace };
}

describe("a destination", () => {
  it("is told of all that its format writes", async () => {
    expect((await verbsOf({})).verbs).toEqual(["initialized", "played", "paused", "terminated"]);
  });

  it("is told only of the kinds of events that were asked for", async () => {
    expect((await verbsOf({ only: ["played", "paused"] })).verbs).toEqual(["played", "paused"]);
  });

  it("is not told of the kinds of events that were left out", async () => {
    expect((await verbsOf({ except: ["played", "paused"] })).verbs).toEqual(["initialized", "terminated"]);
  });

  it.each<[string, object]>([
    ["both lists", { only: ["played"], except: ["paused"] }],
    ["an unknown kind", { only: ["watched"] }],
    ["no list", { except: "played" }],
    ["a transform that is no function", { transform: "none" }],
  ])("refuses %s", async (_, options) => {
    const { trace } = await verbsOf(options);
    expect(trace.error?.code).toBe("invalid-option");
  });
});

describe("a transform", () => {
  it("may change a record, also in place, and keep it from being sent", async () => {
    const { verbs, errors } = await verbsOf({
      transform: (record, { type }) =>
        type === "paused" ? null : Object.assign(record, { verb: { display: { en: `my ${type}` } } }),
    });
    expect(verbs).toEqual(["my session-started", "my played", "my session-ended"]);
    expect(errors).toEqual([]);
  });

  it.each<[string, () => never | object]>([
    [
      "throws",
      () => {
        throw new Error("no");
      },
    ],
    ["returns what is no record", () => Object(undefined).missing],
  ])("that %s keeps that record apart as the format wrote it, and no other", async (_, failing) => {
    const kept: string[] = [];
    const { trace, player, time } = visit({
      lrs,
      options: { transform: (record, { type }) => (type === "played" ? failing() : record) },
    });
    trace.on("quarantined", ({ id }) => kept.push(id));
    const errors: string[] = [];
    trace.on("error", ({ code }) => errors.push(code));
    player.load().play();
    await trace.flush();
    player.watch(1).pause();
    time.pass(200);
    await trace.flush();
    expect(lrs.arrivals.flatMap(({ ids }) => ids)).toHaveLength(2);
    const list = await trace.quarantine().list();
    expect(list).toMatchObject([{ id: kept[0], reason: "transform-failed" }]);
    expect(list[0]?.text).toContain("https://w3id.org/xapi/video/verbs/played");
    expect(errors).toEqual(["transform-failed", "records-lost"]);
  });
});
