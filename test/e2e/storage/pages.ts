import { createServer } from "node:http";
import { build } from "esbuild";

/** Serves one page that runs the outbox by itself, and a page that frames it without an origin. */
export interface StoragePages {
  readonly url: string;
  readonly close: () => Promise<void>;
}

const script = new URL("page.ts", import.meta.url).pathname;

const html = (body: string) => `<!doctype html><meta charset="utf-8"><title>Storage</title>${body}`;

export async function startStoragePages(): Promise<StoragePages> {
  const { outputFiles } = await build({ entryPoints: [script], bundle: true, format: "iife", write: false });
  const page = html(`<script>${outputFiles[0]?.text ?? ""}</script>`);
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    response.setHeader("content-type", "text/html");
    response.end(
      url.pathname === "/framed"
        ? html(
            `<iframe name="opaque" sandbox="allow-scripts" src="/${url.search.replaceAll("&", "&amp;")}"></iframe>`,
          )
        : page,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    url: `http://localhost:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
