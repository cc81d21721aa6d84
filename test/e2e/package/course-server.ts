import { createServer } from "node:http";
import { join } from "node:path";
import { closeServer, listen } from "../../../demo/server/http.ts";
import { serveFile } from "../../../demo/server/serve-file.ts";

/** A web server that knows nothing of courses, as a learning system has one for what it unpacked. */
export interface CourseServer {
  /** Address of the course's page. */
  readonly page: string;
  /** Paths that were asked for, without their queries. */
  readonly asked: readonly string[];
  /** What any request said of where it came from; a launch must not stand there. */
  readonly referrers: readonly string[];
  readonly close: () => Promise<void>;
}

export async function serveCourse(folder: string): Promise<CourseServer> {
  const asked: string[] = [];
  const referrers: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://course");
    asked.push(pathname);
    if (request.headers.referer !== undefined) referrers.push(request.headers.referer);
    serveFile(join(folder, pathname), request, response).catch(() => response.writeHead(404).end());
  });
  const url = await listen(server, 0);
  return { page: `${url}/index.html`, asked, referrers, close: () => closeServer(server) };
}
