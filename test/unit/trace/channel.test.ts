import { describe, expect, it } from "vitest";
import type { TrackingError } from "../../../src/errors.ts";
import { openChannel } from "../../../src/trace/channel.ts";

function open() {
  const errors: TrackingError[] = [];
  return { errors, ...openChannel<number>("numbers", (error) => errors.push(error)) };
}
const refuse = (): never => {
  throw new Error("not now");
};

describe("openChannel", () => {
  it("calls every listener each time, until it is taken away", () => {
    const { on, tell } = open();
    const heard: string[] = [];
    const off = on((number) => heard.push(`first ${number}`));
    on((number) => heard.push(`second ${number}`));
    tell(1);
    off();
    off();
    tell(2);
    expect(heard).toEqual(["first 1", "second 1", "second 2"]);
  });

  it("takes a listener away that was added twice once at a time", () => {
    const { on, tell } = open();
    const heard: number[] = [];
    const listener = (number: number): unknown => heard.push(number);
    on(listener);
    on(listener)();
    tell(1);
    expect(heard).toEqual([1]);
  });

  it("tells a late listener what is past", () => {
    const { on, past } = open();
    const heard: number[] = [];
    past.push(1, 2);
    on((number) => heard.push(number));
    expect(heard).toEqual([1, 2]);
  });

  it("reports a listener that throws, and the others still hear", () => {
    const { on, tell, errors } = open();
    const heard: number[] = [];
    on(refuse);
    on((number) => heard.push(number));
    tell(1);
    expect(heard).toEqual([1]);
    expect(errors).toMatchObject([
      { code: "listener-failed", which: "numbers", message: 'A listener for "numbers" threw.' },
    ]);
  });

  it("does not call a listener that was added meanwhile", () => {
    const { on, tell } = open();
    let calls = 0;
    const again = (): void => {
      calls += 1;
      on(again);
    };
    on(again);
    tell(1);
    expect(calls).toBe(1);
  });
});
