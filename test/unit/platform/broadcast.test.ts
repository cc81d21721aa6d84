import { afterEach, describe, expect, it, vi } from "vitest";
import { openBroadcast } from "../../../src/platform/broadcast.ts";

afterEach(() => vi.unstubAllGlobals());

describe("openBroadcast", () => {
  it("tells all others under its name, not itself", async () => {
    const own: string[] = [];
    const { tell, close } = openBroadcast<string>("here", (text) => own.push(text));
    const heard = new Promise<string>((resolve) => {
      const other = openBroadcast<string>("here", (text) => {
        other.close();
        resolve(text);
      });
    });
    tell("hello");
    expect([await heard, own]).toEqual(["hello", []]);
    close();
  });

  it("is silent where the browser has no channels", () => {
    vi.stubGlobal("BroadcastChannel", undefined);
    const { tell, close } = openBroadcast<string>("here", () => expect.unreachable());
    tell("hello");
    close();
    expect(tell).not.toThrow();
  });
});
