import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { TrackingError, type TrackingErrorCode } from "../../../src/errors.ts";
import { createHappenings } from "../../../src/trace/happenings.ts";

const error = (which: string, code: TrackingErrorCode = "invalid-option"): TrackingError =>
  new TrackingError(code, `The option "${which}" is wrong.`, { which });

beforeEach(() => {
  vi.spyOn(console, "error").mockReturnValue();
  vi.spyOn(console, "debug").mockReturnValue();
});
afterEach(() => vi.restoreAllMocks());

describe("createHappenings", () => {
  it("tells an error once, on the console and by event", () => {
    const { on, fail } = createHappenings();
    const heard: TrackingError[] = [];
    on("error", (one) => heard.push(one));
    fail(error("key"));
    fail(error("key"));
    expect(heard).toMatchObject([{ which: "key" }]);
    expect(vi.mocked(console.error).mock.calls).toEqual([["[playtrace]", heard[0]]]);
  });

  it("tells two errors of different things, or of different codes", () => {
    const { on, tell } = createHappenings();
    const heard: TrackingError[] = [];
    on("error", (one) => heard.push(one));
    tell("error", error("key"));
    tell("error", error("secret"));
    tell("error", error("secret", "unexpected"));
    expect(heard).toHaveLength(3);
  });

  it("tells a late listener of the errors, and of nothing else that is past", () => {
    const { on, fail, tell } = createHappenings();
    const heard: unknown[] = [];
    fail(error("key"));
    tell("suspended", { destination: "lrs", reason: "401" });
    on("error", ({ which }) => heard.push(which));
    on("suspended", (detail) => heard.push(detail));
    expect(heard).toEqual(["key"]);
  });

  it("reports a listener for errors that throws, once, and goes on", () => {
    const { on, fail } = createHappenings();
    const heard: string[] = [];
    on("error", () => {
      throw new Error("not now");
    });
    on("error", ({ code }) => heard.push(code));
    fail(error("key"));
    fail(error("secret"));
    expect(heard.sort()).toEqual(["invalid-option", "invalid-option", "listener-failed"]);
  });

  it("writes happenings to the console where the page debugs, an error not twice", () => {
    const { tell, fail } = createHappenings(true);
    const detail = { destination: "lrs", reason: "401" };
    tell("suspended", detail);
    fail(error("key"));
    expect(vi.mocked(console.debug).mock.calls).toEqual([["[playtrace]", "suspended", detail]]);
    expect(console.error).toHaveBeenCalledTimes(1);
  });

  it("keeps the console clean otherwise", () => {
    createHappenings().tell("suspended", { destination: "lrs", reason: "401" });
    expect(console.debug).not.toHaveBeenCalled();
  });

  it("reports what nobody foresaw, with its cause, and throws nothing", () => {
    const { on, guard } = createHappenings();
    const heard: TrackingError[] = [];
    on("error", (one) => heard.push(one));
    const cause: unknown = Object.create(null);
    guard(() => {
      throw cause;
    });
    expect(heard).toMatchObject([{ code: "unexpected", which: "trace", cause }]);
  });
});
