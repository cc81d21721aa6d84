import { describe, expect, it } from "vitest";
import { onPageLifecycle, whenActivated } from "../../../src/platform/page-lifecycle.ts";

class FakeDocument extends EventTarget {
  hidden = false;
  prerendering = false;
}

class FakePage extends EventTarget {
  readonly document = new FakeDocument();

  hide(): void {
    this.document.hidden = true;
    this.document.dispatchEvent(new Event("visibilitychange"));
  }
  show(persisted: boolean): void {
    this.dispatchEvent(Object.assign(new Event("pageshow"), { persisted }));
  }
}

function listen() {
  const page = new FakePage();
  const heard: string[] = [];
  const off = onPageLifecycle(
    {
      hidden: () => heard.push("hidden"),
      leave: () => heard.push("leave"),
      back: () => heard.push("back"),
      online: () => heard.push("online"),
    },
    page,
  );
  return { page, heard, off };
}

describe("onPageLifecycle", () => {
  it("tells of a page that is hidden, not of one that is seen again", () => {
    const { page, heard } = listen();
    page.hide();
    page.document.hidden = false;
    page.document.dispatchEvent(new Event("visibilitychange"));
    expect(heard).toEqual(["hidden"]);
  });

  it("tells of a page that goes, in the order in which the browser says it", () => {
    const { page, heard } = listen();
    page.dispatchEvent(new Event("pagehide"));
    page.hide();
    expect(heard).toEqual(["leave", "hidden"]);
  });

  it("tells of a page that is back from the back/forward cache, not of one that is loaded", () => {
    const { page, heard } = listen();
    page.show(false);
    page.show(true);
    expect(heard).toEqual(["back"]);
  });

  it("tells of the network's return", () => {
    const { page, heard } = listen();
    page.dispatchEvent(new Event("online"));
    expect(heard).toEqual(["online"]);
  });

  it("is silent once it is ended, also when it is ended twice", () => {
    const { page, heard, off } = listen();
    off();
    off();
    page.hide();
    page.show(true);
    page.dispatchEvent(new Event("pagehide"));
    page.dispatchEvent(new Event("online"));
    expect(heard).toEqual([]);
  });
});

describe("whenActivated", () => {
  it("runs at once in a page that is shown", () => {
    let runs = 0;
    whenActivated(() => (runs += 1), new FakeDocument());
    expect(runs).toBe(1);
  });

  it("waits in a page that the browser prepares unseen", () => {
    const document = new FakeDocument();
    document.prerendering = true;
    let runs = 0;
    whenActivated(() => (runs += 1), document);
    expect(runs).toBe(0);
    document.dispatchEvent(new Event("prerenderingchange"));
    expect(runs).toBe(1);
  });

  it("does not run once it is called off", () => {
    const document = new FakeDocument();
    document.prerendering = true;
    let runs = 0;
    whenActivated(() => (runs += 1), document)();
    document.dispatchEvent(new Event("prerenderingchange"));
    expect(runs).toBe(0);
  });
});
