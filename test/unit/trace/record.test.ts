import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { PlatformEvent } from "../../../src/events/platform-event.ts";
import { withPlatform } from "../../../src/formats/platform/with-platform.ts";
import { xapi } from "../../../src/formats/xapi/format.ts";
import { noPlayer } from "../../../src/launch/no-player.ts";
import type { TraceOptions } from "../../../src/trace/options.ts";
import { application, entry, quiz } from "../../fixtures/platform/quiz-sitting.ts";
import { startLoopbackLrs, type LoopbackLrs } from "../transport/loopback-lrs.ts";
import { createElementDouble } from "./player-double.ts";
import { openBrowser, PageDouble, visit, type Visit } from "./visit.ts";

let lrs: LoopbackLrs;
beforeAll(async () => {
  lrs = await startLoopbackLrs();
});
afterAll(() => lrs.close());
beforeEach(() => {
  lrs.arrivals.length = 0;
  vi.spyOn(console, "error").mockReturnValue();
});

interface Arrived {
  readonly id: string;
  readonly actor: unknown;
  readonly verb: { readonly id: string };
  readonly timestamp: string;
  readonly context?: object;
}
const statements = (): Arrived[] =>
  lrs.arrivals.flatMap(({ body }) => {
    const read: readonly Arrived[] = JSON.parse(body);
    return read;
  });
const verbs = (): string[] => statements().map(({ verb: { id } }) => id.replace(/.*[/]/, ""));

const format = withPlatform(xapi());
const liked: PlatformEvent = { type: "liked", entry };

/** A visit to a page without a player. */
const wander = (options: TraceOptions = {}, parts: { readonly page?: PageDouble } = {}): Visit =>
  visit({ lrs, options: { format, ...options }, adapter: noPlayer(createElementDouble()), ...parts });

/** What went wrong, by code and by what is meant. */
const faultsOf = ({ trace }: Visit): unknown[] => {
  const faults: unknown[] = [];
  trace.on("error", ({ code, which }) => faults.push([code, which]));
  return faults;
};

/** As a page without a compiler may call it. */
const recordAnything = ({ trace }: Visit, event: unknown): unknown =>
  Reflect.apply(Reflect.get(trace, "record"), trace, [event]);

describe("trace.record", () => {
  it("delivers what a page without a player tells", async () => {
    const one = wander({ actor: { account: { homePage: "https://school.example", name: "4711" } } });
    one.trace.record({ type: "logged-in", application });
    one.trace.record({ type: "quiz-started", quiz, attempt: 1 });
    await one.trace.flush();
    expect(verbs()).toEqual(["logged-in", "attempted"]);
    expect(statements()[0]?.actor).toEqual({
      account: { homePage: "https://school.example", name: "4711" },
    });
    expect(one.story()).toEqual([]);
    expect(faultsOf(one)).toEqual([]);
  });

  it("delivers what is told right before the trace stops, and nothing afterwards", async () => {
    const one = wander();
    one.trace.record(liked);
    const stopped = one.trace.stop();
    one.trace.record(liked);
    await stopped;
    expect(verbs()).toEqual(["like"]);
  });

  it("names an anonymous learner as the player's records do, and the registration that the page gave", async () => {
    const registration = "0d1f7a52-35a7-4d0a-9b0f-7a30c3e2b6a9";
    const one = visit({ lrs, options: { format, registration, language: "en" } });
    one.player.load().play().watch(1);
    one.trace.record(liked);
    await one.trace.stop();
    const like = statements().find(({ verb: { id } }) => id.endsWith("/like"));
    expect(like?.actor).toEqual(one.told[0]?.context.actor);
    expect(like?.context).toEqual({ registration, language: "en" });
    expect(one.story()).toEqual(["session-started", "played", "paused (closing)", "session-ended"]);
  });

  it("dates each event at its own moment, one millisecond apart at least", async () => {
    const one = wander();
    one.trace.record(liked);
    one.trace.record(liked);
    one.time.pass(1_000);
    one.trace.record(liked);
    await one.trace.flush();
    const at = Date.UTC(2026, 0, 2, 3, 4, 5);
    expect(statements().map(({ timestamp }) => Date.parse(timestamp) - at)).toEqual([0, 1, 1_000]);
  });

  it("keeps what is told while consent is pending, and dates it when it happened", async () => {
    const one = wander({ consent: "pending" });
    one.trace.record(liked);
    await one.trace.flush();
    expect(verbs()).toEqual([]);
    one.time.pass(5_000);
    await one.trace.consent("granted");
    await one.trace.flush();
    expect(statements().map(({ timestamp }) => timestamp)).toEqual(["2026-01-02T03:04:05.000Z"]);
  });

  it("forgets what was told before consent was withdrawn", async () => {
    const one = wander();
    one.trace.record(liked);
    await one.trace.consent("denied");
    one.trace.record(liked);
    await one.trace.consent("granted");
    await one.trace.stop();
    expect(verbs()).toEqual([]);
  });

  it("waits with what a page tells that nobody sees yet", async () => {
    const page = new PageDouble();
    page.document.prerendering = true;
    const one = wander({}, { page });
    one.trace.record(liked);
    await one.trace.flush();
    expect(verbs()).toEqual([]);
    page.activate();
    await one.trace.flush();
    expect(verbs()).toEqual(["like"]);
  });

  it("sends what waits as the page goes, and goes on where it comes back", async () => {
    const page = new PageDouble();
    const one = wander({}, { page });
    one.trace.record({ type: "logged-in", application });
    await one.trace.flush();
    one.trace.record(liked);
    await vi.waitFor(() => expect(one.trace.status()[0]?.waiting).toBe(1));
    page.leave();
    await vi.waitFor(() => expect(verbs()).toEqual(["logged-in", "like"]));
    page.comeBack();
    one.trace.record({ type: "uploaded", entry });
    await one.trace.flush();
    expect(verbs()).toContain("uploaded");
  });

  it("reports an event that lacks a part by its own code and sentence, and goes on", async () => {
    const one = wander();
    const faults = faultsOf(one);
    const lost: unknown[] = [];
    one.trace.on("lost", ({ reason }) => lost.push(reason));
    const unasked = { type: "question-answered", quiz, attempt: 1, answer: "b" };
    recordAnything(one, unasked);
    recordAnything(one, { type: "applauded" });
    recordAnything(one, null);
    one.trace.record(liked);
    await one.trace.flush();
    expect(faults).toEqual([
      ["invalid-event", "question-answered.question"],
      ["invalid-event", "type"],
    ]);
    expect(lost).toEqual(["format-failed", "format-failed", "format-failed"]);
    expect(verbs()).toEqual(["like"]);
  });

  it("goes only where the format writes it, whatever only and except say of the player's events", async () => {
    const endpoint = lrs.url.replace("statements", "");
    const one = wander({
      format: undefined,
      destinations: [
        { endpoint, format: xapi(), name: "player" },
        { endpoint, format, name: "platform", only: ["completed"] },
      ],
    });
    const records: string[] = [];
    one.trace.on("record", ({ destination }) => records.push(destination));
    one.trace.record(liked);
    await one.trace.flush();
    expect(records).toEqual([expect.stringContaining("platform")]);
    expect(verbs()).toEqual(["like"]);
  });

  it("reports once that no destination tells of it", async () => {
    const one = wander({ format: xapi() });
    const faults = faultsOf(one);
    one.trace.record(liked);
    one.trace.record(liked);
    await one.trace.flush();
    expect(faults).toEqual([["invalid-option", "format"]]);
    expect(lrs.arrivals).toEqual([]);
  });

  it("is changed by the destination's transform", async () => {
    const one = wander({
      transform: (record, event) => (event.type === "liked" ? { ...record, stored: event.entry.id } : null),
    });
    one.trace.record(liked);
    one.trace.record({ type: "uploaded", entry });
    await one.trace.flush();
    expect(statements()).toEqual([expect.objectContaining({ stored: entry.id })]);
  });

  it("does nothing where the trace never began", async () => {
    const one = visit({ lrs, options: { format, language: "!" } });
    expect(() => one.trace.record(liked)).not.toThrow();
    await one.trace.flush();
    expect(lrs.arrivals).toEqual([]);
  });

  it("keeps what the LRS does not take for the next visit, under the same id", async () => {
    const browser = openBrowser();
    lrs.next.push((response) => void response.socket?.resetAndDestroy());
    const first = visit({ lrs, browser, options: { format }, adapter: noPlayer(createElementDouble()) });
    const ids: string[] = [];
    first.trace.on("stored", (stored) => ids.push(...stored.ids));
    first.trace.record(liked);
    await first.trace.flush();
    await vi.waitFor(() => expect(ids).toHaveLength(1));
    first.kill();
    lrs.arrivals.length = 0;
    const second = visit({ lrs, browser, options: { format }, adapter: noPlayer(createElementDouble()) });
    await second.trace.flush();
    expect(statements().map(({ id }) => id)).toEqual(ids);
  });
});
