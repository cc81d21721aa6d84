import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startChild, type Child } from "./child.ts";
import { freePorts } from "./free-ports.ts";
import { locateRabbitMq } from "./rabbitmq-server.mjs";

const startLimitMs = 90_000;
const pollMs = 200;
/** Browsers may keep the answer to a preflight so long. */
const preflightSeconds = 1_800;
/** The broker lets this account in from loopback only. */
const administrator = `Basic ${btoa("guest:guest")}`;

/** A RabbitMQ of its own: own node, own ports on loopback, own folders. */
export interface Broker {
  /** Of the HTTP API: `http://127.0.0.1:port`. */
  readonly url: string;
  /** For AMQP, as the administrator. */
  readonly amqpUrl: string;
  /** Asks the HTTP API as the administrator; rejects where it refuses. */
  readonly manage: (method: "PUT" | "POST" | "DELETE", path: string, body?: object) => Promise<void>;
  /** Stops the node, which keeps what is durable. */
  readonly stop: () => Promise<void>;
  /** Starts it again, on the same ports. */
  readonly start: () => Promise<void>;
  /** Ends all processes and removes all files. */
  readonly close: () => Promise<void>;
}

/** Starts a broker that answers pages of one origin. Rejects with the broker's words where it does not come up. */
export async function startBroker(pageOrigin: string): Promise<Broker> {
  const { server, epmd } = locateRabbitMq();
  const [amqpPort = 0, httpPort = 0, epmdPort = 0, nodePort = 0] = await freePorts(4);
  const folder = mkdtempSync(join(tmpdir(), "playtrace-rabbitmq-"));
  const at = (name: string): string => join(folder, name);
  for (const name of ["mnesia", "log"]) mkdirSync(at(name));
  writeFileSync(at("enabled_plugins"), "[rabbitmq_management].");
  writeFileSync(
    at("rabbitmq.conf"),
    `listeners.tcp.default = 127.0.0.1:${amqpPort}
management.tcp.ip = 127.0.0.1
management.tcp.port = ${httpPort}
management.cors.allow_origins.1 = ${pageOrigin}
management.cors.max_age = ${preflightSeconds}
`,
  );
  const env = {
    ...process.env,
    HOME: folder,
    RABBITMQ_NODENAME: `playtrace-${nodePort}@localhost`,
    RABBITMQ_CONF_ENV_FILE: at("none"),
    RABBITMQ_CONFIG_FILE: at("rabbitmq.conf"),
    RABBITMQ_CONFIG_FILES: at("none"),
    RABBITMQ_ENABLED_PLUGINS_FILE: at("enabled_plugins"),
    RABBITMQ_MNESIA_BASE: at("mnesia"),
    RABBITMQ_LOG_BASE: at("log"),
    RABBITMQ_PID_FILE: at("pid"),
    RABBITMQ_DIST_PORT: String(nodePort),
    RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS: "-kernel inet_dist_use_interface {127,0,0,1}",
    ERL_EPMD_ADDRESS: "127.0.0.1",
    ERL_EPMD_PORT: String(epmdPort),
  };
  const url = `http://127.0.0.1:${httpPort}`;
  // Where none runs the node would start one that outlives it.
  const register = startChild(epmd, [], env);
  let node: Child | undefined;

  const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${url}/api/${path}`, {
      ...init,
      headers: { authorization: administrator, "content-type": "application/json" },
      signal: AbortSignal.timeout(startLimitMs),
    });

  const isUp = (): Promise<boolean> =>
    ask("health/checks/virtual-hosts").then(
      ({ ok }) => ok,
      () => false,
    );

  const stop = async (): Promise<void> => node?.end();

  const start = async (): Promise<void> => {
    const begun = performance.now();
    const starting = startChild("/bin/sh", [server], env);
    node = starting;
    while (!(await isUp())) {
      const isLate = performance.now() - begun > startLimitMs;
      if (isLate || !starting.isRunning()) {
        throw new Error(`RabbitMQ did not come up within ${startLimitMs} ms.\n${starting.said()}`);
      }
      await sleep(pollMs);
    }
  };

  const close = async (): Promise<void> => {
    await stop();
    await register.end();
    rmSync(folder, { recursive: true, force: true });
  };

  try {
    await start();
  } catch (error) {
    await close();
    throw error;
  }
  return {
    url,
    amqpUrl: `amqp://guest:guest@127.0.0.1:${amqpPort}/%2F`,
    manage: async (method, path, body) => {
      const answer = await ask(path, { method, ...(body && { body: JSON.stringify(body) }) });
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    },
    stop,
    start,
    close,
  };
}
