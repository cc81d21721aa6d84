import { randomUUID } from "node:crypto";
import { answerCaliper, answerWebhook } from "./answer-caliper.ts";
import type { Answer } from "./lrs/answer.ts";
import { answerLrs } from "./lrs/lrs.ts";
import { createStateStore } from "./lrs/state-store.ts";
import type { StoredStatement } from "./lrs/statement-store.ts";
import { createStatementStore } from "./lrs/statement-store.ts";
import type { JudgedRequest, RecordingServer } from "./recording-server.ts";
import { startRecordingServer } from "./recording-server.ts";

const lrsPath = "/xapi/";
const caliperPath = "/caliper";
const webhookPath = "/webhook";

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

/** An LRS on loopback, with a Caliper endpoint and a webhook beside it, that writes down what it got. */
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
  const authorizations = new Map([
    [basic(key, secret), "right"],
    [`Bearer ${key}`, "right"],
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

  function judge({ path, ...request }: JudgedRequest): Answer {
    if (path === caliperPath) return answerCaliper(request, surroundings.authorizations);
    if (path === webhookPath) return answerWebhook(request);
    return answerLrs({ ...request, resource: path.slice(lrsPath.length) }, surroundings);
  }

  const server = await startRecordingServer({
    port,
    isJudged: (path) => path.startsWith(lrsPath) || path === caliperPath || path === webhookPath,
    judge,
    authorizations,
    store,
    forget() {
      store.clear();
      states.clear();
    },
  });
  return { ...server, endpoint: server.url + lrsPath, key, secret, statements: () => store.all() };
}

function basic(key: string, secret: string): string {
  return `Basic ${Buffer.from(`${key}:${secret}`).toString("base64")}`;
}
