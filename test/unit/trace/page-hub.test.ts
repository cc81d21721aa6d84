import { describe, expect, it } from "vitest";
import { openPageHub } from "../../../src/trace/page-hub.ts";
import { PageDouble } from "./visit.ts";

/** Two traces of one page, and what they hear. */
function joinTwice() {
  const page = new PageDouble();
  const heard: string[] = [];
  const join = openPageHub(page, () => heard.push("left"));
  const traceOf = (name: string) => ({
    hidden: () => void heard.push(`${name} hidden`),
    leave: () => void heard.push(`${name} leaves`),
    back: () => void heard.push(`${name} is back`),
  });
  return { page, heard, partings: [join(traceOf("a")), join(traceOf("b"))] };
}

describe("openPageHub", () => {
  it("lets go of what the page shares once all traces have left", () => {
    const { page, heard } = joinTwice();
    page.leave();
    expect(heard).toEqual(["a leaves", "b leaves", "left"]);
  });

  it("tells each trace that the page is hidden, and that it is back", () => {
    const { page, heard } = joinTwice();
    page.hide();
    page.comeBack();
    expect(heard).toEqual(["a hidden", "b hidden", "a is back", "b is back"]);
  });

  it("listens to the page once for all traces, and no more when the last has parted", () => {
    const { page, heard, partings } = joinTwice();
    const listeners = page.listeners();
    partings[0]?.();
    expect(page.listeners()).toBe(listeners);
    page.leave();
    expect(heard).toEqual(["b leaves", "left"]);
    partings[1]?.();
    expect([page.listeners(), listeners]).toEqual([0, 4]);
  });
});
