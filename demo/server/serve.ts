// The demo's two servers: `PORT` for the page, else one that the system chooses; the receiver's is always its own.
import { startPageServer } from "./page-server.ts";
import { startReceiver } from "./receiver.ts";

const port = Number(process.env["PORT"] ?? 0);
const receiver = await startReceiver();

try {
  const page = await startPageServer({ port, receiver });
  console.log(`
  Playtrace demo   ${page.url}/
  Receiver (LRS)   ${receiver.endpoint}   key ${receiver.key}, secret ${receiver.secret}
  Its log          ${receiver.url}/arrivals
`);
} catch (cause) {
  console.error(`The demo cannot be served on port ${port}: ${String(cause)}`);
  process.exitCode = 1;
  await receiver.close();
}
