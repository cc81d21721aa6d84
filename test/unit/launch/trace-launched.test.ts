import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { TrackingError } from "../../../src/errors.ts";
import { createTrace, traceLaunched } from "../../../src/launch/trace-launched.ts";
import type { TraceOptions } from "../../../src/trace/options.ts";
import { address, tinCanWords } from "./launch-urls.ts";

const allow = ["https://lrs.example.com"];

/** A page at an address, as far as a launch looks at it. */
function openPage(href: string) {
  const location = { href };
  vi.stubGlobal("window", {
    location,
    history: {
      state: null,
      replaceState: (_state: unknown, _title: string, url: string) => {
        location.href = url;
      },
    },
  });
  return location;
}

describe("traceLaunched", () => {
  beforeEach(() => void vi.spyOn(console, "error").mockReturnValue());
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it.each([[undefined], [null], ["auto"], [5]])("stops before it began with %j for options", (options) => {
    const trace = Reflect.apply(createTrace, undefined, [{}, options]);
    expect(trace.error).toMatchObject({ code: "invalid-option", which: "options" });
  });

  it("stops before it began, and adapts no player, where the launch is refused", () => {
    const location = openPage(address({ ...tinCanWords, endpoint: "https://evil.example/" }));
    const adapt = vi.fn<Parameters<typeof traceLaunched>[0]>();
    const own: TraceOptions = { endpoint: "https://own.example/", launch: { allow } };
    expect(traceLaunched(adapt, () => own).error).toMatchObject({ code: "refused-launch" });
    expect([adapt.mock.calls, location.href.includes("auth")]).toEqual([[], false]);
  });

  it("reports what the launch says and cannot be used before it adapts the player", () => {
    openPage(address({ ...tinCanWords, actor: "Ada", registration: "42" }));
    const told: string[] = [];
    vi.mocked(console.error).mockImplementation((_, { code }: TrackingError) => void told.push(code));
    traceLaunched(
      () => {
        told.push("adapts");
        throw new TypeError("no player");
      },
      () => ({ launch: { allow } }),
    );
    expect(told).toEqual(["invalid-actor", "invalid-registration", "adapts", "invalid-player"]);
  });

  it("reads no address where no launch is asked for", () => {
    const location = openPage(address(tinCanWords));
    Reflect.apply(createTrace, undefined, [{}, { endpoint: "https://own.example/" }]);
    expect(location.href).toBe(address(tinCanWords));
  });
});
