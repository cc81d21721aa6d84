import { describe, expect, it, vi } from "vitest";
import { TrackingError } from "../../../src/errors.ts";
import { createLaunchPage } from "../../../src/launch/launch-page.ts";
import { keepToken } from "../../../src/launch/kept-token.ts";
import { withoutSecrets } from "../../../src/launch/launch-address.ts";
import { openLaunch } from "../../../src/launch/open-launch.ts";
import type { TraceOptions } from "../../../src/trace/options.ts";
import type { RemoteProgress } from "../../../src/trace/remote-progress.ts";
import type { Trace } from "../../../src/trace/trace.ts";
import { stoppedTrace } from "../../../src/trace/create-trace.ts";
import { address, cmi5Words, page, query, tinCanWords, token } from "./launch-urls.ts";
import { tabMemory } from "./tab-memory.ts";

const allow = ["https://lrs.example.com"];
const own: TraceOptions = { endpoint: "https://own.example/xapi/", key: "k", secret: "s" };

/** A page at an address, in a tab that may have been there before. */
function visit(href: string, tab = tabMemory()) {
  let bar = href;
  const notes: string[] = [];
  const launchPage = createLaunchPage(
    () => {
      const before = bar;
      bar = withoutSecrets(bar);
      return before;
    },
    keepToken(() => tab.storage),
    (note) => notes.push(note),
  );
  return {
    tab,
    notes,
    bar: () => bar,
    goTo: (url: string) => (bar = url),
    open: (options: TraceOptions = {}) => openLaunch({ ...own, launch: { allow }, ...options }, launchPage),
  };
}

const launchedTo = (endpoint: string) => visit(address({ ...tinCanWords, endpoint }));

/** A place for progress that adds nothing. */
const elsewhere: RemoteProgress = {
  share: ({ stores }) => ({ ...stores, each: () => Promise.resolve(), discard: () => {} }),
};

const progressOf = (progress: RemoteProgress) =>
  visit(address(tinCanWords)).open({ progress }).options.progress;

const credentialOf = ({ options }: ReturnType<typeof openLaunch>): unknown => options.auth?.credential;

function refusalOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof TrackingError) return `${error.code}: ${error.which}`;
  }
  return "taken";
}

describe("openLaunch", () => {
  it("puts the launch in the place of what is configured, and takes its credential out of the address", () => {
    const at = visit(address(tinCanWords));
    const { options, problems } = at.open();
    expect(options).toMatchObject({ endpoint: tinCanWords.endpoint, auth: { credential: token } });
    expect([options.key, options.secret, options.launch, problems]).toEqual([
      undefined,
      undefined,
      undefined,
      [],
    ]);
    expect(at.bar()).not.toContain("auth");
  });

  it("gives every player of the page the same launch", () => {
    const at = visit(address(tinCanWords));
    const first = at.open();
    expect(JSON.stringify(at.open().options)).toEqual(JSON.stringify(first.options));
  });

  it("goes on with the launch where the page has moved within itself", () => {
    const at = visit(`${address(tinCanWords)}#/one`);
    at.open();
    at.goTo(at.bar().replace("#/one", "#/two"));
    expect(credentialOf(at.open())).toBe(token);
  });

  it("takes the credential of a later launch on the same page", () => {
    const at = visit(address(tinCanWords));
    at.open();
    at.goTo(address({ ...tinCanWords, auth: "Basic bmV3" }));
    expect(credentialOf(at.open())).toBe("bmV3");
  });

  it("goes on with the same launch after a reload", () => {
    const first = visit(address(tinCanWords));
    first.open();
    expect(credentialOf(visit(first.bar(), first.tab).open())).toBe(token);
  });

  it.each([
    ["endpoint", "https://lrs.example.com/other/"],
    ["actor", '{"mbox":"mailto:other@example.com"}'],
    ["registration", "0c6ac8be-7a34-4b2b-8c7b-3a3a4f0a8e11"],
    ["activity_id", "https://lms.example.com/7"],
  ])("gives the credential of an earlier launch to none with another %s", (name, value) => {
    const first = visit(address(tinCanWords));
    first.open();
    const other = visit(address({ ...tinCanWords, auth: undefined, [name]: value }), first.tab);
    expect(other.open().options.auth).toBeUndefined();
  });

  it("finds no credential in a copied address that another tab opens", () => {
    const first = visit(address(tinCanWords));
    first.open();
    expect(visit(first.bar()).open().options.auth).toBeUndefined();
  });

  it("keeps nothing for a reload before the learner consents, and nothing once they object", async () => {
    vi.spyOn(console, "error").mockReturnValueOnce();
    const at = visit(address(tinCanWords));
    const trace: Trace = stoppedTrace(new TrackingError("unexpected", "Test.", { which: "test" }));
    const heeded = at.open({ consent: "pending" }).heed(trace);
    expect([...at.tab.kept]).toEqual([]);
    await heeded.consent("granted");
    expect(credentialOf(visit(at.bar(), at.tab).open())).toBe(token);
    await heeded.consent("denied");
    expect([...at.tab.kept]).toEqual([]);
  });

  it("removes what an earlier page kept where the page begins with consent denied", () => {
    const first = visit(address(tinCanWords));
    first.open();
    visit(first.bar(), first.tab).open({ consent: "denied" });
    expect([...first.tab.kept]).toEqual([]);
  });

  it("uses the page's own options where there are no launch parameters, and says so once in debug", () => {
    const at = visit(page);
    expect(at.open({ launch: "auto" }).options).toEqual(own);
    expect(at.notes).toEqual([]);
    at.open({ launch: "auto", debug: true });
    at.open({ launch: "auto", debug: true });
    expect(at.notes).toEqual([expect.stringContaining("No launch parameters")]);
  });

  it("reads a launch string that the host hands over, as the page that it is", () => {
    const handed = query({ ...tinCanWords, endpoint: "http://lrs.example.com/" });
    const launch = { address: handed, allow: ["http://lrs.example.com"] };
    expect(refusalOf(() => visit(page).open({ launch }))).toBe("insecure-endpoint: endpoint");
    const sound = { address: query(tinCanWords), allow };
    expect(credentialOf(visit(page).open({ launch: sound }))).toBe(token);
  });

  it("accepts the page's own origin where the page lists none", () => {
    expect(refusalOf(() => launchedTo("https://course.example/xapi/").open({ launch: "auto" }))).toBe(
      "taken",
    );
    expect(refusalOf(() => launchedTo("https://evil.example/").open({ launch: "auto" }))).toBe(
      "refused-launch: endpoint",
    );
    expect(refusalOf(() => launchedTo("https://evil.example/").open({ launch: {} }))).toBe(
      "refused-launch: endpoint",
    );
  });

  it("refuses a hostile link as often as it is asked, takes its secret away, and tracks nothing", () => {
    const at = visit(address({ ...tinCanWords, endpoint: "https://evil.example/" }));
    const refusals = [1, 2].map(() => refusalOf(() => at.open()));
    expect(refusals).toEqual(["refused-launch: endpoint", "refused-launch: endpoint"]);
    expect([at.bar().includes("auth"), [...at.tab.kept]]).toEqual([false, []]);
  });

  it("leaves a cmi5 launch to the entry that follows it", () => {
    expect(refusalOf(() => visit(address(cmi5Words)).open())).toBe("unsupported-launch: fetch");
  });

  it("keeps progress where the records go, and never where the page configured it", () => {
    const beside = { ...elsewhere, besideRecords: true };
    expect([progressOf(beside), progressOf(elsewhere)]).toEqual([beside, undefined]);
  });

  it("tells what the launch says and cannot be used", () => {
    const { problems } = visit(address({ ...tinCanWords, actor: "Ada", registration: "42" })).open();
    expect(problems.map(({ code }) => code)).toEqual(["invalid-actor", "invalid-registration"]);
  });

  it.each([
    ["yes"],
    [true],
    [null],
    [{ address: 5 }],
    [{ allow: "https://lrs.example.com" }],
    [{ allow: [] }],
  ])("refuses the option %j", (launch) => {
    const at = visit(address(tinCanWords));
    expect(refusalOf(() => Reflect.apply(at.open, undefined, [{ launch }]))).toMatch(
      /^invalid-option: launch/,
    );
  });
});
