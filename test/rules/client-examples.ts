import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../support/run-command.mjs";

const guide = readFileSync(join(root, "docs", "clients.md"), "utf8");

/** What the examples of the page are about, in their order. */
const names = ["client", "adapter", "frame", "page", "by-site", "by-app"];
const examples = [...guide.matchAll(/```ts\n([^]*?)```/g)].map(([, text = ""]) => text);
if (examples.length !== names.length) throw new Error("docs/clients.md has other examples than are known");

/** Sends a batch by each of those that need no browser, to a server that takes it and to one that does not. */
const program = `
import { createServer } from "node:http";
import XAPI from "@xapi/xapi";
import { xapiClient } from "playtrace/xapi";
import { adapter } from "./adapter.ts";
import { byApp } from "./by-app.ts";
import { bySite } from "./by-site.ts";

globalThis.document = { visibilityState: "visible" };
let status = 200;
const server = createServer((request, response) => {
  request.resume();
  response.writeHead(status, { "content-type": "application/json", "retry-after": "7" });
  response.end(status === 200 ? '["a"]' : "no verb");
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const endpoint = "http://127.0.0.1:" + server.address().port;
const records = ['{"id":"a"}'];
const { signal } = new AbortController();
const batch = { records, body: "[" + records + "]", contentType: "application/json", headers: {}, leaving: false, signal };
const post = (path, body, signal) => fetch(endpoint + path, { method: "POST", body, signal });
let kept = "kept";
const senders = [
  xapiClient(new XAPI({ endpoint, adapter })),
  bySite(post),
  byApp({ postMessage: async () => kept }),
];
for (status of [200, 400, 503]) {
  const outcomes = [];
  for (const send of senders) outcomes.push(await send(batch));
  console.log(status, outcomes.map(({ kind, afterMs = "" }) => (kind + " " + afterMs).trim()).join(", "));
  kept = undefined;
}
server.close();
server.closeAllConnections();
`;

/** Files of a project that compiles the page's examples, and runs those that need no browser. */
export const clientFiles: Readonly<Record<string, string>> = {
  ...Object.fromEntries(examples.map((text, place) => [`page/clients/${names[place]}.ts`, text])),
  "page/clients/run.mjs": program,
};
