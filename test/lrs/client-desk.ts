import { createServer } from "node:http";
import { closeServer, listen } from "../../demo/server/http.ts";

/** What Learning Locker wants to know of whoever may write; its ids are 24 hexadecimal digits. */
const client = {
  _id: "0123456789abcdef01234567",
  title: "Playtrace's tests",
  lrs_id: "0123456789abcdef01234568",
  organisation: "0123456789abcdef01234569",
  isTrusted: true,
  scopes: ["all"],
  authority: { objectType: "Agent", name: "Playtrace's tests", mbox: "mailto:tests@playtrace.example" },
};

/** The desk where Learning Locker asks about every credential that it is shown. */
export interface ClientDesk {
  readonly url: string;
  close(): Promise<void>;
}

/** Knows one credential, as the whole `Authorization` header; everybody else is nobody. */
export async function openClientDesk(authorization: string): Promise<ClientDesk> {
  const server = createServer((request, response) => {
    const known = request.headers.authorization === authorization;
    response.writeHead(known ? 200 : 404, { "content-type": "application/json" });
    response.end(known ? JSON.stringify(client) : "");
  });
  return { url: await listen(server, 0), close: () => closeServer(server) };
}
