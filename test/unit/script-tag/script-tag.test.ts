import { describe, expect, it, vi } from "vitest";
import * as Playtrace from "../../../src/script-tag.ts";

describe("the script tag's build", () => {
  it("can be imported on a server, where it watches nothing and throws nothing", () => {
    vi.spyOn(console, "error").mockReturnValueOnce();
    const heard: unknown[] = [];
    Playtrace.onTrace((trace) => heard.push(trace))();
    const options = { endpoint: "https://lrs.example.com/xapi/" };
    const trace = Reflect.apply(Playtrace.trackMediaElement, undefined, [undefined, options]);
    expect(trace.error.code).toBe("invalid-player");
    expect(heard).toEqual([]);
  });

  it("gives the page what its README names", () => {
    expect(Object.keys(Playtrace).sort()).toEqual([
      "TrackingError",
      "createTrace",
      "defineFormat",
      "isTrackingError",
      "onTrace",
      "trackMediaElement",
      "xapi",
    ]);
  });
});
