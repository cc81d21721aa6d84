import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Debian's own start script: the one on the path changes to a user of its own, and to the computer's one broker. */
const serverProgram = "/usr/lib/rabbitmq/bin/rabbitmq-server";

/** Paths of the broker's start script and of Erlang's register of nodes; throws a sentence where either is missing. */
export function locateRabbitMq() {
  const epmd = (process.env["PATH"] ?? "")
    .split(delimiter)
    .map((folder) => join(folder, "epmd"))
    .find((file) => existsSync(file));
  if (existsSync(serverProgram) && epmd !== undefined) return { server: serverProgram, epmd };
  throw new Error(
    "No RabbitMQ here and none could be installed: as root on Debian or Ubuntu, apt-get install rabbitmq-server.",
  );
}

/** As {@link locateRabbitMq}, but installs Debian's package where there is none. */
export function provideRabbitMq() {
  if (!existsSync(serverProgram) && process.getuid?.() === 0 && existsSync("/etc/debian_version")) {
    console.log("No RabbitMQ found; trying to install Debian's ...");
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    for (const parameters of [
      ["update", "-qq"],
      // Without its recommendations it brings Erlang alone.
      ["install", "-y", "-qq", "--no-install-recommends", "rabbitmq-server"],
    ]) {
      spawnSync("apt-get", parameters, { stdio: ["ignore", "ignore", "inherit"], env });
    }
  }
  return locateRabbitMq();
}
