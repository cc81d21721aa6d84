import { afterEach, describe, expect, it } from "vitest";
import { openBroadcast } from "../../../src/platform/broadcast.ts";
import { openDenials, type Denials, type Forget } from "../../../src/trace/denials.ts";

/** A tab of the origin: what it has stored, and what is done there. */
function openTab() {
  const acts: string[] = [];
  let heard: (() => void) | undefined;
  const cleared = new Promise<void>((resolve) => (heard = resolve));
  const denials: Denials = openDenials(async () => {
    acts.push("cleared");
    heard?.();
  }, openBroadcast);
  const parts: (() => void)[] = [];
  const forgetAs =
    (name: string, ids: readonly string[] = []): Forget =>
    async () => {
      acts.push(`${name} forgot`);
      return ids;
    };
  const join = (name: string, ids: readonly string[] = []): (() => void) => {
    const forget = forgetAs(name, ids);
    const part = denials.join(forget);
    parts.push(part);
    return part;
  };
  tabs.push(() => parts.forEach((part) => part()));
  /** Resolves once another tab's word has been heeded. */
  const heeded = async (): Promise<void> => {
    await cleared;
    await denials.settled();
  };
  return { ...denials, acts, heeded, joinAs: join, denyAs: (name: string) => denials.deny(forgetAs(name)) };
}

const tabs: (() => void)[] = [];
afterEach(() => tabs.splice(0).forEach((close) => close()));

describe("openDenials", () => {
  it("has every trace of the page forget, then removes what is stored, and names what had left", async () => {
    const tab = openTab();
    tab.joinAs("first", ["a"]);
    tab.joinAs("second", ["b", "c"]);
    expect(await tab.denyAs("asked")).toEqual(["a", "b", "c"]);
    expect(tab.acts).toEqual(["first forgot", "second forgot", "asked forgot", "cleared", "cleared"]);
  });

  it("has the traces of other tabs forget as well, and remove what they wrote meanwhile", async () => {
    const [here, there] = [openTab(), openTab()];
    here.joinAs("here", ["a"]);
    there.joinAs("there", ["b"]);
    expect(await here.denyAs("asked")).toEqual(["a"]);
    await there.heeded();
    expect(there.acts).toEqual(["there forgot", "cleared", "cleared"]);
    expect(here.acts).toEqual(["here forgot", "asked forgot", "cleared", "cleared"]);
  });

  it("asks nothing of a trace that has parted", async () => {
    const tab = openTab();
    const part = tab.joinAs("first", ["a"]);
    tab.joinAs("second");
    part();
    part();
    expect(await tab.denyAs("asked")).toEqual([]);
    expect(tab.acts).toEqual(["second forgot", "asked forgot", "cleared", "cleared"]);
  });

  it("closes its channel with the last trace, and opens it again with the next", async () => {
    const [here, there] = [openTab(), openTab()];
    const part = there.joinAs("there");
    part();
    here.joinAs("here");
    await here.denyAs("asked");
    there.joinAs("there again");
    await here.denyAs("asked");
    await there.heeded();
    expect(there.acts).toEqual(["there again forgot", "cleared", "cleared"]);
  });

  it("reaches other tabs from a page whose traces have stopped", async () => {
    const [here, there] = [openTab(), openTab()];
    here.joinAs("here")();
    there.joinAs("there");
    expect(await here.denyAs("asked")).toEqual([]);
    await there.heeded();
    expect(there.acts).toEqual(["there forgot", "cleared", "cleared"]);
  });

  it("removes what is stored, and disturbs nobody, where a page begins without consent", async () => {
    const tab = openTab();
    tab.joinAs("first");
    await tab.clear();
    expect(tab.acts).toEqual(["cleared"]);
  });
});
