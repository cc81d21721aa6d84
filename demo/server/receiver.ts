import { randomUUID } from "node:crypto";
import type { Answer } from "./lrs/answer.ts";
import { answerLrs } from "./lrs/lrs.ts";
import { createStateStore } from "./lrs/state-store.ts";
import type { StoredStatement } from "./lrs/statement-store.ts";
import { createStatementStore } from "./lrs/statement-store.ts";
import type { JudgedRequest, RecordingServer } from "./recording-server.ts";
import { startRecordingServer } from "./recording-server.ts";
import { caliperEndpoint } from "./stand-ins/caliper-endpoint.ts";
import { learningBuilder } from "./stand-ins/learning-builder.ts";
import { moodle } from "./stand-ins/moodle.ts";
import { openLrw } from "./stand-ins/openlrw.ts";
import { rabbitMq } from "./stand-ins/rabbit-mq.ts";
import type { Credentials, StandIn } from "./stand-ins/stand-in.ts";
import { webhook } from "./stand-ins/webhook.ts";

const lrsPath = "/xapi/";

export interface ReceiverOptions {
  /** Default: one that the system chooses. */
  readonly port?: number;
  /** Public part of the credential. Default `"demo"`. */
  readonly key?: string;
  /** Default `"secret"`. */
  readonly secret?: string;
  /** Further credentials that are right, secrets by key. Default none. */
  readonly others?: Readonly<Record<string, string>>;
  /** False: a statement that comes again is kept again. Default true. */
  readonly recognisesIds?: boolean;
}

/** An LRS on loopback, with stand-ins of other systems beside it, that writes down what it got. */
export interface Receiver extends RecordingServer {
  /** The LRS's endpoint, with its trailing slash. */
  readonly endpoint: string;
  readonly key: string;
  readonly secret: string;
  /** What it holds, in order of arrival. */
  statements(): readonly StoredStatement[];
}

/** Starts a receiver; rejects where the port is taken. */
export async function startReceiver(options: ReceiverOptions = {}): Promise<Receiver> {
  const { port = 0, key = "demo", secret = "secret", others = {}, recognisesIds } = options;
  const credentials: Credentials = { basic: basic(key, secret), bearer: `Bearer ${key}`, bare: key };
  const authorizations = new Map([
    [credentials.basic, "right"],
    [credentials.bearer, "right"],
    ...Object.entries(others).map(([name, word]) => [basic(name, word), `right for ${name}`] as const),
  ]);
  const store = createStatementStore(recognisesIds);
  const states = createStateStore();
  const surroundings = {
    store,
    states,
    authorizations: new Set(authorizations.keys()),
    now: () => new Date(),
    newId: () => randomUUID(),
  };

  const standIns = [
    caliperEndpoint(new Set([...surroundings.authorizations, credentials.bare])),
    learningBuilder(credentials),
    moodle(),
    openLrw(credentials),
    rabbitMq(credentials),
    webhook(),
  ];
  const standInAt = (path: string): StandIn | undefined =>
    standIns.find((one) => (one.path.endsWith("/") ? path.startsWith(one.path) : path === one.path));

  function judge({ path, ...request }: JudgedRequest): Answer {
    const standIn = standInAt(path);
    if (standIn) return standIn.answer({ path, ...request });
    return answerLrs({ ...request, resource: path.slice(lrsPath.length) }, surroundings);
  }

  const server = await startRecordingServer({
    port,
    isJudged: (path) => path.startsWith(lrsPath) || standInAt(path) !== undefined,
    judge,
    authorizations: new Map([...authorizations, [credentials.bare, "right"]]),
    store,
    kept: () => Object.fromEntries(standIns.map(({ path, held }) => [path, held()])),
    forget() {
      store.clear();
      states.clear();
      for (const { forget } of standIns) forget();
    },
  });
  return { ...server, endpoint: server.url + lrsPath, key, secret, statements: () => store.all() };
}

function basic(key: string, secret: string): string {
  return `Basic ${Buffer.from(`${key}:${secret}`).toString("base64")}`;
}
