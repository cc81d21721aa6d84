import { build } from "esbuild";
import { application, category, sitting } from "../fixtures/platform/quiz-sitting.ts";
import { reviewEvent } from "../../src/review/review-event.ts";
import { root } from "../support/run-command.mjs";
import { expectValidStatement } from "../support/statements.ts";
import { expect, test, type OwnPages } from "./pages/own-pages.ts";
import type { Receiver } from "../../demo/server/receiver.ts";

/** A page's own module, as a bundler makes it: what is built already stays apart. */
async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: "ts" },
    bundle: true,
    external: ["/dist/*"],
    format: "esm",
    target: "es2022",
    write: false,
  });
  return outputFiles.map(({ text }) => text).join("");
}

/** A page without a player, which tells of a login and then of what it is given. */
const pageOf = (receiver: Receiver, more: string): Promise<string> =>
  bundle(`
    import { createTrace } from "/dist/esm/index.js";
    import { caliper } from "/dist/esm/caliper.js";
    import { xapi } from "/dist/esm/xapi.js";
    import { withPlatform } from "./src/platform.ts";
    const trace = createTrace({
      actor: { account: { homePage: location.origin, name: "4711" } },
      destinations: [
        { endpoint: "${receiver.endpoint}", key: "demo", secret: "secret", format: withPlatform(xapi()) },
        {
          endpoint: "${receiver.url}/caliper",
          key: "demo",
          format: withPlatform(caliper({ sensor: location.origin })),
        },
      ],
    });
    trace.record({ type: "logged-in", application: ${JSON.stringify(application)} });
    ${more}
  `);

/** The page's address; its policy allows what is inline, and no other server than the receiver. */
const put = ({ url }: Receiver, pages: OwnPages, script: string, body = ""): string =>
  pages.put({
    body: `${body}<script type="module">${script}</script>`,
    policy: `default-src 'self' 'unsafe-inline'; connect-src ${url}`,
  });

interface Stored {
  readonly verb: { readonly id: string };
}

const statements = (receiver: Receiver): readonly Stored[] =>
  JSON.parse(JSON.stringify(receiver.statements()));

const verbs = (receiver: Receiver): string[] => statements(receiver).map(({ verb }) => verb.id);

/** The events of Caliper that arrived, in their order. */
const events = (receiver: Receiver): object[] =>
  receiver.arrivals
    .filter(({ url, method }) => url === "/caliper" && method === "POST")
    .flatMap(({ body }) => {
      const envelope: { readonly data: readonly object[] } = JSON.parse(body.toString());
      expect(reviewEvent(envelope)).toEqual([]);
      return envelope.data;
    });

test("a page without a player tells of a login, a channel and a quiz, by xAPI and by Caliper", async ({
  ownPages,
  page,
  receiver,
}) => {
  const script = await pageOf(
    receiver,
    `trace.record({ type: "category-viewed", category: ${JSON.stringify(category)} });
    for (const event of ${JSON.stringify(sitting)}) trace.record(event);
    await trace.flush();
    document.title = "told";`,
  );
  await page.goto(put(receiver, ownPages, script));
  await expect(page).toHaveTitle("told");
  expect(verbs(receiver)).toEqual([
    "https://w3id.org/xapi/adl/verbs/logged-in",
    "http://id.tincanapi.com/verb/viewed",
    "http://adlnet.gov/expapi/verbs/attempted",
    "http://adlnet.gov/expapi/verbs/answered",
    "http://adlnet.gov/expapi/verbs/answered",
    "http://id.tincanapi.com/verb/skipped",
    "http://activitystrea.ms/schema/1.0/submit",
    "http://adlnet.gov/expapi/verbs/attempted",
  ]);
  for (const statement of statements(receiver)) expectValidStatement(statement);
  expect(events(receiver).map((event) => Reflect.get(event, "action"))).toEqual([
    "LoggedIn",
    "NavigatedTo",
    "Started",
    "Completed",
    "Completed",
    "Skipped",
    "Submitted",
    "Graded",
    "Restarted",
  ]);
});

test("what was told right before the page was left arrives", async ({ ownPages, page, receiver }) => {
  const script = await pageOf(
    receiver,
    `await trace.flush();
    document.querySelector("button").addEventListener("click", () => {
      trace.record({ type: "category-viewed", category: ${JSON.stringify(category)} });
      location.href = "/page/icon.svg";
    });
    document.title = "ready";`,
  );
  await page.goto(put(receiver, ownPages, script, "<button>Biology</button>"));
  await expect(page).toHaveTitle("ready");
  await page.getByRole("button").click();
  await page.waitForURL("**/icon.svg");
  await expect
    .poll(() => verbs(receiver))
    .toEqual(["https://w3id.org/xapi/adl/verbs/logged-in", "http://id.tincanapi.com/verb/viewed"]);
});

test("an answer without a question is reported by name, and harms neither the page nor what follows", async ({
  ownPages,
  page,
  receiver,
}) => {
  const script = await pageOf(
    receiver,
    `trace.on("error", ({ code, which }) => (document.body.dataset.fault = code + " " + which));
    trace.record({ type: "question-answered", quiz: { id: "https://school.example/quiz" }, attempt: 1, answer: "b" });
    trace.record({ type: "liked", entry: { id: "https://school.example/entry" } });
    await trace.flush();
    document.title = "told";`,
  );
  await page.goto(put(receiver, ownPages, script));
  await expect(page).toHaveTitle("told");
  await expect(page.locator("body")).toHaveAttribute(
    "data-fault",
    "invalid-event question-answered.question",
  );
  expect(verbs(receiver)).toEqual([
    "https://w3id.org/xapi/adl/verbs/logged-in",
    "http://activitystrea.ms/schema/1.0/like",
  ]);
});
