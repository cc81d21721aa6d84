import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openClientDesk } from "./client-desk.ts";

const folder = fileURLToPath(new URL(".", import.meta.url));
const program = join(folder, "node_modules", "@learninglocker", "xapi-statements", "dist", "index.js");
const key = "playtrace";
const secret = "0123456789";

/** A running Learning Locker; its parts are those that the demo's pages ask of a receiver. */
export interface LearningLocker {
  /** `http://127.0.0.1:port` */
  readonly url: string;
  readonly endpoint: string;
  readonly key: string;
  readonly secret: string;
  close(): Promise<void>;
}

/** Starts the real LRS with an empty memory, on loopback and ports that the system chooses. */
export async function startLearningLocker(): Promise<LearningLocker> {
  const desk = await openClientDesk(`Basic ${Buffer.from(`${key}:${secret}`).toString("base64")}`);
  const scratch = mkdtempSync(join(tmpdir(), "playtrace-lrs-"));
  const lrs = fork(program, {
    cwd: scratch,
    execArgv: ["--no-deprecation", "--require", join(folder, "listen-on-loopback.cjs")],
    env: {
      ...process.env,
      MODELS_REPO: "memory",
      STORAGE_REPO: "local",
      EVENTS_REPO: "test",
      AUTH_REPO: "fetch",
      // It looks for a database once, finds none here, and works without.
      MONGO_URL: "mongodb://127.0.0.1:9/none",
      LL_CLIENT_INFO_ENDPOINT: desk.url,
      EXPRESS_PORT: "0",
      EXPRESS_ALLOW_FORM_BODY: "true",
      EXPRESS_MORGAN_DIRECTORY: join(scratch, "log"),
      FS_LOCAL_STORAGE_DIR: join(scratch, "storage"),
      SERVICE_AWAIT_UPDATES: "true",
      WINSTON_CONSOLE_LEVEL: "none",
    },
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });

  async function close(): Promise<void> {
    if (lrs.exitCode === null && lrs.signalCode === null) {
      const ended = once(lrs, "exit");
      lrs.kill("SIGKILL");
      await ended;
    }
    await desk.close();
    rmSync(scratch, { recursive: true, force: true });
  }

  try {
    const url = `http://127.0.0.1:${await portOf(lrs)}`;
    const about = await fetch(`${url}/xAPI/about`);
    if (!about.ok) throw new Error(`Learning Locker answers ${about.status}.`);
    return { url, endpoint: `${url}/xAPI/`, key, secret, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Where it listens; rejects with its own words where it ends before. */
async function portOf(lrs: ReturnType<typeof fork>): Promise<number> {
  let words = "";
  lrs.stderr?.on("data", (chunk: Buffer) => (words += chunk.toString()));
  return new Promise((resolve, reject) => {
    lrs.on("message", (message) => {
      if (typeof message === "object" && "port" in message && typeof message.port === "number") {
        resolve(message.port);
      }
    });
    lrs.once("exit", (code) => reject(new Error(`Learning Locker ended with ${code}.\n${words}`)));
  });
}
