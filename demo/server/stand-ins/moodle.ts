import { film } from "../../../test/support/moodle/components.ts";
import { answerPage, type Login } from "../../../test/support/moodle/doors.ts";
import type { Moodle } from "../../../test/support/moodle/functions.ts";
import { refuse } from "../lrs/answer.ts";
import type { StandIn } from "./stand-in.ts";

const path = "/moodle/";
/** Who is logged in wherever a page of the demo's is shown. */
export const demoLogin: Login = { cookie: "demo", sesskey: "demo", user: 2 };

/**
 * The door of Moodle's own pages: by the login's cookie and the key of its session, which is why the pages' server hands
 * on what is asked of it there. Its `wwwroot` is the pages' origin with `/moodle`.
 */
export function moodle(): StandIn {
  const site: Omit<Moodle, "wwwroot"> = {
    users: new Map([[demoLogin.user, "ada@example.com"]]),
    components: new Map([["mod_film", film]]),
    processed: [],
    states: new Map(),
  };
  return {
    path,
    answer({ path: asked, query, headers, body }) {
      if (asked !== `${path}lib/ajax/service.php`) return refuse(404, "Not Found");
      const cookies = headers["cookie"]?.split("; ") ?? [];
      const answer = answerPage(body, {
        login: cookies.includes(`MoodleSession=${demoLogin.cookie}`) ? demoLogin : undefined,
        sesskey: query.get("sesskey"),
        moodle: { ...site, wwwroot: `http://${headers["host"]}/moodle` },
      });
      return { status: 200, headers: { "content-type": answer.type }, body: answer.said };
    },
    held: () => site.processed.length,
    forget: () => {
      site.processed.length = 0;
      site.states.clear();
    },
  };
}
