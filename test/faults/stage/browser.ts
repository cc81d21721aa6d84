import { mkdir, mkdtemp, readlink, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, firefox, type BrowserContext } from "@playwright/test";
import { chromiumArguments, locateChromium } from "../../support/chromium.mjs";

/** How a scenario's browser differs from the plainest one. */
export interface BrowserOptions {
  /** Playwright's own switches that are left out, such as the one that forbids the back/forward cache. */
  readonly without?: readonly string[];
  readonly firefox?: boolean;
  /** Settings of the profile, as Chromium keeps them in its file `Preferences`. */
  readonly preferences?: object;
}

/** One learner's browser: its profile outlives its processes, so that there is a next visit. */
export interface Browser {
  /** The running browser, started where there is none. */
  readonly context: () => Promise<BrowserContext>;
  /** Closes it as a learner does. */
  readonly close: () => Promise<void>;
  /** Ends its process without a word, as a crash does: kill -9. */
  readonly kill: () => Promise<void>;
  /** Closes it, and removes the profile. */
  readonly remove: () => Promise<void>;
}

/** @param prepare what is done with each newly started browser before its first page */
export async function openProfile(
  options: BrowserOptions,
  prepare: (context: BrowserContext) => Promise<unknown>,
): Promise<Browser> {
  const profile = await mkdtemp(join(tmpdir(), "playtrace-profile-"));
  await mkdir(join(profile, "Default"));
  await writeFile(join(profile, "Default", "Preferences"), JSON.stringify(options.preferences ?? {}));
  const lock = join(profile, "SingletonLock");
  let running: Promise<BrowserContext> | undefined;

  async function start(): Promise<BrowserContext> {
    const context = await launch(profile, options);
    await prepare(context);
    return context;
  }

  async function close(): Promise<void> {
    const context = await running;
    running = undefined;
    await context?.close();
  }

  async function kill(): Promise<void> {
    const context = await running;
    if (!context) return;
    running = undefined;
    const closed = new Promise((resolve) => context.once("close", resolve));
    // Chromium's lock is a link that names computer and process: `host-1234`.
    process.kill(Number((await readlink(lock)).replace(/.*-/, "")), "SIGKILL");
    await closed;
    await rm(lock, { force: true });
  }

  return {
    context: () => (running ??= start()),
    close,
    kill,
    async remove() {
      await close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function launch(profile: string, options: BrowserOptions): Promise<BrowserContext> {
  if (options.firefox === true) {
    return firefox.launchPersistentContext(profile, {
      channel: "moz-firefox",
      executablePath: process.env["FIREFOX_PATH"] ?? "",
    });
  }
  const executablePath = locateChromium();
  return chromium.launchPersistentContext(profile, {
    args: chromiumArguments,
    ignoreDefaultArgs: [...(options.without ?? [])],
    ...(executablePath !== undefined && { executablePath }),
  });
}
