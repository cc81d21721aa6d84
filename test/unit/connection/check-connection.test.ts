import { createServer, type RequestListener, type Server } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { checkConnection, type ConnectionEffects } from "../../../src/connection/check-connection.ts";
import {
  CONNECTION_SENTENCES,
  type ConnectionReport,
  type ConnectionVerdict,
} from "../../../src/connection/connection-report.ts";
import { schemeCredential } from "../../../src/transport/credential.ts";
import type { Destination } from "../../../src/transport/destination.ts";
import { destinationAt } from "../transport/destination-double.ts";

const SECRET = btoa("key:secret");
const servers: Server[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => new Promise((done) => server.close(done))));
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return `http://127.0.0.1:${address.port}/xapi/statements`;
}

/** An LRS that answers this to a batch without records, and reads these versions. */
const lrs = (status: number, body = "[]", versions: unknown = ["1.0.3"]): Promise<string> =>
  serve(({ url }, response) => {
    if (url === "/xapi/about") response.end(JSON.stringify({ version: versions }));
    else response.writeHead(status, status === 302 ? { location: "/login" } : {}).end(body);
  });

function check(
  url: string,
  changes: Partial<Destination> = {},
  effects: Partial<ConnectionEffects> = {},
): Promise<ConnectionReport> {
  return checkConnection(destinationAt(url, changes), {
    fetch: (address, init) => fetch(address, init),
    now: () => 0,
    protocol: "https:",
    ...effects,
  });
}

const own: Destination["send"] = () => ({ kind: "delivered" });

/** Packs without a version, as no LRS wants it. */
const plain: Destination["pack"] = () => ({ body: "{}", contentType: "application/json", headers: {} });

/** A browser to whose pages the server does not talk. */
const blocked: ConnectionEffects["fetch"] = (address, init) =>
  init.mode === "no-cors" ? fetch(address, init) : Promise.reject(new TypeError("Failed to fetch"));

/** A browser that must not be used. */
const refuse = (): never => {
  throw new Error("asked");
};

const page = "<!doctype html><title>Welcome</title>";

describe("checkConnection", () => {
  it.each<[rule: string, status: number, body: string, verdict: ConnectionVerdict]>([
    ["is ready where the empty batch is taken", 200, "[]", "ready"],
    ["is ready where nothing is said of it", 204, "", "ready"],
    ["is ready where only its emptiness is refused", 400, '{"message":"no statements"}', "ready"],
    ["is unauthorized by 401", 401, "", "unauthorized"],
    ["is forbidden by 403", 403, "", "forbidden"],
    ["is not found by 404", 404, "", "not-found"],
    ["is not found where the method is not allowed", 405, "", "not-found"],
    ["is busy by 429", 429, "", "busy"],
    ["fails by 503", 503, "", "server-failing"],
    ["is no LRS where a web page answers", 200, page, "unexpected-answer"],
    ["is no LRS where a web page refuses", 400, page, "unexpected-answer"],
    ["is no LRS where an object answers", 200, "{}", "unexpected-answer"],
    ["is led elsewhere by a redirect", 302, "", "redirected"],
  ])("%s", async (_, status, body, verdict) => {
    const report = await check(await lrs(status, body));
    expect(report).toMatchObject({ verdict, sentence: CONNECTION_SENTENCES[verdict] });
  });

  it("says what the server answered, and nothing of the credential", async () => {
    const url = await serve((_, response) => response.writeHead(401).end(`Basic ${SECRET} is unknown`));
    const report = await check(url);
    expect(report.status).toBe(401);
    expect(JSON.stringify(report)).not.toContain(SECRET);
  });

  it("tells an LRS that reads other versions only", async () => {
    expect((await check(await lrs(400, "{}", ["2.0.0"]))).verdict).toBe("wrong-version");
    expect((await check(await lrs(200, "[]", ["0.9", "1.0.0"]))).verdict).toBe("ready");
  });

  it("believes the answer where nothing is said of versions", async () => {
    expect((await check(await lrs(200, "[]", "1.0.3"))).verdict).toBe("ready");
    expect((await check(await serve((_, response) => response.end("[]")))).verdict).toBe("ready");
  });

  it("asks for no version where the records have none", async () => {
    const asked: (string | undefined)[] = [];
    const url = await serve((request, response) => {
      asked.push(request.url);
      response.end("stored");
    });
    expect((await check(url, { success: "not-html", pack: plain })).verdict).toBe("ready");
    expect(asked).toEqual(["/xapi/statements"]);
  });

  it("tells a server that refuses this origin from none at all", async () => {
    const url = await lrs(200);
    expect((await check(url, {}, { fetch: blocked })).verdict).toBe("origin-refused");
    const gone = await lrs(200);
    await new Promise((done) => servers.pop()?.close(done));
    expect((await check(gone)).verdict).toBe("unreachable");
  });

  it("waits no longer than the destination's time-out", async () => {
    const url = await serve(() => {});
    expect((await check(url, { timeoutMs: 50 })).verdict).toBe("unreachable");
    servers.at(-1)?.closeAllConnections();
  });

  it("asks nothing where the browser would not send", async () => {
    const url = "http://lrs.example.com/xapi/statements";
    expect((await check(url, {}, { fetch: refuse })).verdict).toBe("mixed-content");
  });

  it("asks nothing where an empty batch is not known to be harmless", async () => {
    const url = "https://lrs.example.com/xapi/statements";
    expect((await check(url, { send: own }, { fetch: refuse })).verdict).toBe("not-checked");
    expect((await check(url, { success: () => ({ kind: "delivered" }) }, { fetch: refuse })).verdict).toBe(
      "not-checked",
    );
  });

  it("tells a credential that cannot be had", async () => {
    const credential = schemeCredential("Bearer", () => Promise.reject(new Error(SECRET)));
    const report = await check(await lrs(200), { credential });
    expect(report.verdict).toBe("credential-failed");
    expect(JSON.stringify(report)).not.toContain(SECRET);
  });
});
