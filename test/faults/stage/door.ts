import { connect, createServer, type Socket } from "node:net";

/** A way to a server, at an address of its own, as a network has it. */
export interface Door {
  /** `http://127.0.0.1:port` */
  readonly url: string;
  /** Lets everybody through from now on, and out what was held. */
  readonly open: () => void;
  readonly close: () => Promise<void>;
}

/** @param state `"shut"`: connections break at once. `"held"`: what is asked comes in, and no answer goes out */
export async function buildDoor(target: string, state: "shut" | "held"): Promise<Door> {
  const port = Number(new URL(target).port);
  const sockets = new Set<Socket>();
  const held: (() => void)[] = [];
  let isOpen = false;

  const keep = (socket: Socket, other: Socket): void => {
    sockets.add(socket);
    // Who breaks a connection off breaks it for both.
    socket.on("error", () => other.destroy()).on("close", () => other.destroy());
  };
  const server = createServer((caller) => {
    if (!isOpen && state === "shut") {
      caller.resetAndDestroy();
      return;
    }
    const inner = connect(port, "127.0.0.1");
    keep(caller, inner);
    keep(inner, caller);
    caller.pipe(inner);
    const answer = (): void => void inner.pipe(caller);
    if (isOpen) answer();
    else held.push(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The door has no port.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    open() {
      isOpen = true;
      for (const answer of held.splice(0)) answer();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
