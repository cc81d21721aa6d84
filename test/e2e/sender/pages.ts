import { createServer } from "node:http";
import { build } from "esbuild";

/** A request for `/statements`, of any origin; `/statements/moved` leads there. */
export interface Posted {
  readonly method: string;
  readonly url: string;
  readonly authorization: string | undefined;
  readonly body: string;
}

/** Serves a page that holds the sender alone, and writes down what is posted; it permits no other origin anything. */
export interface SenderPages {
  readonly port: number;
  readonly posted: Posted[];
  readonly close: () => Promise<void>;
}

const script = new URL("page.ts", import.meta.url).pathname;

export async function startSenderPages(): Promise<SenderPages> {
  const { outputFiles } = await build({ entryPoints: [script], bundle: true, format: "iife", write: false });
  const page = `<!doctype html><meta charset="utf-8"><title>Sender</title><script>${outputFiles[0]?.text ?? ""}</script>`;
  const posted: Posted[] = [];
  const server = createServer((request, response) => {
    const { method = "", url = "", headers } = request;
    if (!url.startsWith("/statements")) {
      response.setHeader("content-type", "text/html").end(page);
      return;
    }
    if (url === "/statements/moved") {
      response.writeHead(307, { location: "/statements" }).end();
      return;
    }
    let body = "";
    request.setEncoding("utf8").on("data", (part: string) => (body += part));
    request.on("end", () => {
      posted.push({ method, url, authorization: headers.authorization, body });
      response.setHeader("content-type", "application/json").end("[]");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    port: address.port,
    posted,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
