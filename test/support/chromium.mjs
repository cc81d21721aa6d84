import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { root } from "./run-command.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const windows = process.platform === "win32";

/** Where the installers of each system put the browser. */
const usualPlaces = [
  "/usr/lib/chromium/chromium",
  "/snap/bin/chromium",
  "/opt/google/chrome/chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ...["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"]
    .map((name) => process.env[name])
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, "Google", "Chrome", "Application", "chrome.exe")),
];

/** Chromium refuses its sandbox to root; everybody else keeps it. */
export const chromiumArguments = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The path of an installed Chromium: the one that CHROMIUM_PATH names, else the first found; or `undefined`. */
export function locateChromium() {
  const named = process.env["CHROMIUM_PATH"];
  if (named) return named;
  const onPath = (process.env["PATH"] ?? "")
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, windows ? `${name}.exe` : name)));
  return [...onPath, ...usualPlaces].find((file) => existsSync(file)) ?? ofPlaywright();
}

/** As {@link locateChromium}, but installs one where there is none; throws a sentence that says what to install. */
export function provideChromium() {
  const present = locateChromium();
  if (present !== undefined) return present;
  console.log("No Chromium found; trying to install one ...");
  attempt(join(root, "node_modules", ".bin", "playwright"), ["install", "chromium"]);
  let found = locateChromium();
  if (found === undefined && process.getuid?.() === 0 && existsSync("/etc/debian_version")) {
    attempt("apt-get", ["update", "-qq"]);
    attempt("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"]);
    found = locateChromium();
  }
  if (found !== undefined) return found;
  throw new Error(
    "No Chromium here and none could be installed: install Chromium or Google Chrome, or name one in CHROMIUM_PATH.",
  );
}

function ofPlaywright() {
  const question = "import('@playwright/test').then(({chromium}) => console.log(chromium.executablePath()))";
  const answer = spawnSync(process.execPath, ["-e", question], { cwd: root, encoding: "utf8" });
  const file = answer.stdout?.trim();
  return file && existsSync(file) ? file : undefined;
}

/** A refusal is no end: the next way is tried, and the last one fails by name. */
function attempt(command, parameters) {
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync(command, parameters, { cwd: root, stdio: "inherit", shell: windows, env: environment });
}
