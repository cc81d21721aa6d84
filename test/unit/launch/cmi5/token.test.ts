import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startLms, type Lms } from "../../../../demo/server/lms/start-lms.ts";
import { openBrowser } from "../../trace/visit.ts";
import { cmi5In } from "../../../../src/launch/cmi5/cmi5.ts";
import { launch, openLaunched, TabStorage } from "./launched-visit.ts";

let lms: Lms;
beforeAll(async () => {
  lms = await startLms();
});
beforeEach(() => lms.clear());
afterAll(() => lms.close());

const browser = openBrowser();

const withoutLaunchData = (to: string, init: RequestInit): Promise<Response> =>
  fetch(to.replace("LMS.LaunchData", "LMS.NoSuchData"), init);

/** What is posted arrives, but its answer does not. */
const losingAnswers = (to: string, init: RequestInit): Promise<Response> =>
  to.endsWith("statements")
    ? fetch(to, init).then(() => Promise.reject(new TypeError("connection lost")))
    : fetch(to, init);

describe("the token of a launch", () => {
  it("CMI-1, CMI-5: is asked for by a POST without a body, and without a header that needs a preflight", async () => {
    await launch(lms, {}, { browser });
    const [asked] = lms.arrivals;
    expect(asked).toMatchObject({ method: "POST" });
    expect(asked?.body).toHaveLength(0);
    expect(Object.keys(asked?.headers ?? {})).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(authorization|content-type|x-.*)$/)]),
    );
  });

  it.each([
    ["error-1", "token-refused", "gave no token: the launch was used before, or has expired."],
    ["error-2", "token-refused", "gave no token: it sees a breach of security in this launch."],
    ["error-3", "token-refused", "gave no token: it failed."],
    ["html", "token-unreadable", "answered with neither a token nor an error of cmi5."],
    ["wrong-token", "session-over", "its token is no longer accepted."],
  ] as const)("CMI-2: an answer of %s is told as %s, in plain words", async (tokenFault, code, words) => {
    const { outcome } = await launch(lms, { tokenFault }, { browser });
    expect(outcome).toMatchObject({ code, message: expect.stringContaining(words) });
    expect(lms.statements().map(({ verb }) => verb)).toHaveLength(1);
  });

  it("CMI-3: is used after one Basic, though the answer holds another", async () => {
    const { outcome } = await launch(lms, { tokenFault: "with-scheme" }, { browser });
    expect(outcome).toMatchObject({ mode: "Normal" });
  });

  it("CMI-4: is asked for once by all who ask for the session of one launch", async () => {
    const { url } = lms.launch({ kind: "cmi5", page: "http://localhost:8000/unit" });
    const sessions = new Map();
    const open = () => ({
      address: url,
      ask: fetch,
      now: Date.now,
      uuid: () => crypto.randomUUID(),
      startTimer: browser.time.startTimer,
      storage: () => new TabStorage(),
      openDatabase: () => ({
        run: async () => {
          throw new Error("none");
        },
        release: () => {},
        clear: async () => {},
        afterWrites: () => {},
        onClear: () => {},
      }),
      page: new EventTarget(),
      goTo: () => {},
    });
    const options = { allow: "any-https", report: () => {} } as const;
    const [one, other] = await Promise.all([
      cmi5In(options, open, sessions),
      cmi5In(options, open, sessions),
    ]);
    expect(one).toBe(other);
    expect(one).toMatchObject({ mode: "Normal" });
    expect(lms.arrivals.filter(({ url: path }) => path.startsWith("/fetch/"))).toHaveLength(1);
  });

  it("CMI-4: asked for again by a tab that has not kept it, the LMS refuses it", async () => {
    await launch(lms, {}, { browser });
    const again = await openLaunched(lms.launches()[0]?.url ?? "", { browser });
    expect(again.outcome).toMatchObject({ code: "token-refused" });
  });

  it("is kept by the tab alone, and a tab that keeps nothing is told so once", async () => {
    const refusing = {
      getItem: () => null,
      setItem: () => {
        throw new DOMException("denied", "SecurityError");
      },
    };
    const { outcome, reported } = await launch(lms, {}, { browser, storage: refusing });
    expect(outcome).toMatchObject({ mode: "Normal" });
    expect(reported).toEqual(["storage-unavailable"]);
  });
});

describe("a launch that cannot begin", () => {
  it("is none: the page says so", async () => {
    const { outcome } = await openLaunched("http://localhost:8000/unit?week=3", { browser });
    expect(outcome).toMatchObject({
      code: "no-launch",
      message: "The page was not launched by a learning system.",
    });
  });

  it("is one of Tin Can", async () => {
    const { url } = lms.launch({ kind: "tincan", page: "http://localhost:8000/unit" });
    const { outcome } = await openLaunched(url, { browser });
    expect(outcome).toMatchObject({ code: "no-launch" });
  });

  it("has no LMS.LaunchData", async () => {
    const { url } = lms.launch({ kind: "cmi5", page: "http://localhost:8000/unit" });
    const { outcome } = await openLaunched(url, { browser, ask: withoutLaunchData });
    expect(outcome).toMatchObject({ code: "no-launch-data" });
  });

  it("meets a learning system that fails, and begins when it is asked again: with the same token, and the same ids", async () => {
    const storage = new TabStorage();
    const { url } = lms.launch({ kind: "cmi5", page: "http://localhost:8000/unit" });
    const failed = await openLaunched(url, { browser, storage, ask: losingAnswers });
    expect(failed.outcome).toMatchObject({ code: "launch-failed" });
    const second = await openLaunched(url, { browser, storage });
    expect(second.outcome).toMatchObject({ mode: "Normal" });
    const begun = lms.statements().filter(({ verb }) => JSON.stringify(verb).includes("initialized"));
    expect(begun).toHaveLength(1);
  });
});

describe("the page's own options", () => {
  it("send nothing to an endpoint that the page does not allow", async () => {
    const { outcome } = await launch(lms, {}, { browser, options: { allow: ["https://lms.example"] } });
    expect(outcome).toMatchObject({ code: "refused-launch" });
    expect(lms.arrivals).toEqual([]);
  });
});
