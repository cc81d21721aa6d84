import { describe, expect, it } from "vitest";
import { onPageEnd } from "../../../../src/launch/cmi5/page-end.ts";

function openPage(): { page: EventTarget; heard: string[]; goLast: () => void } {
  const page = new EventTarget();
  const heard: string[] = [];
  const note = (what: string) => () => void heard.push(what);
  const { goLast } = onPageEnd({ leaving: note("leaving"), left: note("left"), back: note("back") }, page);
  page.addEventListener("pagehide", note("player"));
  return { page, heard, goLast };
}

const swap = (navigationType?: string): Event =>
  Object.assign(new Event("pageswap"), {
    activation: navigationType === undefined ? null : { navigationType },
  });

describe("onPageEnd", () => {
  it("hears of the end before and after everybody else, once it was told that they listen", () => {
    const { page, heard, goLast } = openPage();
    goLast();
    goLast();
    page.dispatchEvent(new Event("pagehide"));
    expect(heard).toEqual(["leaving", "player", "left"]);
  });

  it("takes a reload for no end", () => {
    const { page, heard, goLast } = openPage();
    goLast();
    page.dispatchEvent(swap("reload"));
    page.dispatchEvent(new Event("pagehide"));
    expect(heard).toEqual(["player"]);
  });

  it.each(["push", "replace", "traverse", undefined])("takes a swap by %s for an end", (navigationType) => {
    const { page, heard, goLast } = openPage();
    goLast();
    page.dispatchEvent(swap(navigationType));
    page.dispatchEvent(new Event("pagehide"));
    expect(heard).toEqual(["leaving", "player", "left"]);
  });

  it("tells that the page came back from the cache, not that it was shown for the first time", () => {
    const { page, heard } = openPage();
    page.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: false }));
    page.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }));
    expect(heard).toEqual(["back"]);
  });
});
