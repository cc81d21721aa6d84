import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { closeServer, listen, readBody } from "../../demo/server/http.ts";
import { film, h5pActivity, type Handler } from "./moodle/components.ts";
import { answerPage, answerRest, type Login } from "./moodle/doors.ts";
import type { Moodle, Processed } from "./moodle/functions.ts";

export type { Login } from "./moodle/doors.ts";

/** A request for one of the two doors. */
export interface MoodleArrival {
  readonly url: string;
  readonly contentType: string;
  readonly body: string;
  /** Names of the functions that were called. */
  readonly functions: readonly string[];
}

/**
 * The wire of a Moodle for xAPI, as its source has it: `core_xapi` behind the door of its own pages and behind that of web
 * services by REST, both of which tell of failures with a status of success. No Moodle: it has no database, no courses
 * and no rights but whose login it is.
 */
export interface MoodleStandIn {
  /** `http://127.0.0.1:port` */
  readonly wwwroot: string;
  readonly arrivals: MoodleArrival[];
  readonly processed: readonly Processed[];
  readonly states: Map<string, string>;
  /** Users whose attempts at the activity of `mod_h5pactivity` began. */
  readonly attempts: readonly number[];
  readonly components: Map<string, Handler | undefined>;
  /** Numbers of the users whose tokens these are. */
  readonly tokens: Map<string, number>;
  readonly logIn: (user: number) => Login;
  /** All logins are over, as after a night. */
  readonly endSessions: () => void;
  /** The next requests get these answers in place of their own, one each: the calls are made all the same. */
  readonly next: ((response: ServerResponse) => void)[];
  /** Answers what is asked beside the doors. */
  pages: (request: IncomingMessage, response: ServerResponse) => void;
  readonly close: () => Promise<void>;
}

const COOKIE = "MoodleSession";

export async function startMoodleStandIn(): Promise<MoodleStandIn> {
  const users = new Map([
    [2, "ada@example.com"],
    [3, "bob@example.com"],
  ]);
  const logins: Login[] = [];
  const attempts: number[] = [];
  const tokens = new Map<string, number>();
  const arrivals: MoodleArrival[] = [];
  const next: MoodleStandIn["next"] = [];

  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "", "http://moodle");
    if (!["/lib/ajax/service.php", "/webservice/rest/server.php"].includes(pathname)) {
      standIn.pages(request, response);
      return;
    }
    void readBody(request).then((bytes) => {
      const body = bytes.toString();
      const answer = pathname.startsWith("/lib/")
        ? answerPage(body, { login: loginOf(request), sesskey: searchParams.get("sesskey"), moodle })
        : answerRest(new URLSearchParams(body), tokens, moodle);
      const { "content-type": contentType = "" } = request.headers;
      arrivals.push({ url: request.url ?? "", contentType, body, functions: answer.functions });
      // Web services may be read by pages of any origin, Moodle's own door by Moodle's own.
      if (pathname.startsWith("/webservice/")) response.setHeader("access-control-allow-origin", "*");
      const instead = next.shift();
      if (instead) instead(response);
      else response.setHeader("content-type", answer.type).end(answer.said);
    });
  });
  const wwwroot = await listen(server, 0);
  const moodle: Moodle & Pick<MoodleStandIn, "components"> = {
    wwwroot,
    users,
    components: new Map<string, Handler | undefined>([
      ["mod_film", film],
      ["mod_h5pactivity", h5pActivity(wwwroot, attempts)],
      ["mod_page", undefined],
    ]),
    processed: [],
    states: new Map(),
  };

  const loginOf = ({ headers }: IncomingMessage): Login | undefined =>
    logins.find(({ cookie }) => headers.cookie?.split("; ").includes(`${COOKIE}=${cookie}`));

  let made = 0;
  const standIn: MoodleStandIn = {
    ...moodle,
    arrivals,
    attempts,
    tokens,
    next,
    logIn: (user) => {
      made += 1;
      const login = { cookie: `session${made}`, sesskey: `sesskey${made}`, user };
      logins.push(login);
      return login;
    },
    endSessions: () => void logins.splice(0),
    pages: (_, response) => void response.writeHead(404).end(),
    close: () => closeServer(server),
  };
  return standIn;
}
