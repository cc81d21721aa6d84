import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { noPlayer } from "../../../src/launch/no-player.ts";
import { createTrace } from "../../../src/launch/trace-launched.ts";
import { createElementDouble } from "../trace/player-double.ts";

const element = createElementDouble();

describe("noPlayer", () => {
  it("has nothing to play, and says nothing", () => {
    const player = noPlayer(element);
    const emit = vi.fn<Parameters<typeof player.attach>[0]>();
    const detach = player.attach(emit);
    detach();
    expect([player.source(), player.length(), player.title()]).toEqual([undefined, undefined, undefined]);
    expect([player.element, emit.mock.calls.length]).toEqual([element, 0]);
    expect(player.read()).toMatchObject({ position: 0, paused: true });
    expect(player.capabilities.size).toBe(0);
  });
});

describe("createTrace without a player", () => {
  beforeEach(() => {
    vi.spyOn(console, "error").mockReturnValue();
  });
  afterEach(() => vi.restoreAllMocks());

  it("stops before it began where an option is wrong, and names the option", () => {
    expect(createTrace({ endpoint: "lrs" }).error).toMatchObject({
      code: "invalid-endpoint",
      which: "endpoint",
    });
  });

  it.each([[undefined], [null], ["https://lrs.example.com"]])(
    "throws nothing with %j for options",
    (options) => {
      const trace = Reflect.apply(createTrace, undefined, [options]);
      expect(trace.error).toMatchObject({ code: "invalid-option", which: "options" });
    },
  );

  it("says where there is no page that it needs one", () => {
    const { error } = createTrace({ endpoint: "https://lrs.example.com/xapi/" });
    expect(error).toMatchObject({ code: "invalid-player" });
  });
});
