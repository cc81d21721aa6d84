import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { serveFile } from "../../../demo/server/serve-file.ts";
import { startMoodleStandIn, type Login, type MoodleStandIn } from "../../support/moodle-stand-in.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** What the pages need beside themselves, by the first part of the path. */
const folders: Readonly<Record<string, string>> = {
  dist: "dist",
  media: "demo/media",
  page: "demo/page",
  moodle: "test/e2e/moodle",
};

export interface FilmSite extends MoodleStandIn {
  /** Address of a page with a film, for who is logged in so. */
  readonly filmFor: (login: Login) => string;
}

/** A stand-in of a Moodle with a page of its own that holds a film and Playtrace's built files. */
export async function startFilmSite(): Promise<FilmSite> {
  const server = await startMoodleStandIn();
  const { wwwroot } = server;
  server.pages = (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", wwwroot);
    const [, folder = "", ...path] = pathname.split("/");
    const user = searchParams.get("user");
    const served = async (): Promise<void> => {
      if (user === null) {
        return serveFile(resolve(root, folders[folder] ?? "", join(...path)), request, response);
      }
      const site = { wwwroot, component: "mod_film", userId: user, sesskey: searchParams.get("sesskey") };
      const html = await readFile(join(root, folders["moodle"] ?? "", "film.html"), "utf8");
      response.setHeader("content-type", "text/html").end(html.replace("SITE", JSON.stringify(site)));
    };
    served().catch(() => response.writeHead(404).end());
  };
  return {
    ...server,
    filmFor: ({ sesskey, user }) => `${wwwroot}/mod/film/view.php?user=${user}&sesskey=${sesskey}`,
  };
}
