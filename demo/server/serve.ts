// The demo's two servers: `PORT` for the page, else one that the system chooses; the receiver's is always its own.
import { startPageServer } from "./page-server.ts";
import { startReceiver } from "./receiver.ts";

const receiver = await startReceiver();
const page = await startPageServer({ port: Number(process.env["PORT"] ?? 0), receiver });

console.log(`
  Playtrace demo   ${page.url}/
  Receiver (LRS)   ${receiver.endpoint}   key ${receiver.key}, secret ${receiver.secret}
  Its log          ${receiver.url}/arrivals
`);
