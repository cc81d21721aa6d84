// The demo's servers: `PORT` for the page, else one that the system chooses; the others' are always their own.
import { startLms } from "./lms/start-lms.ts";
import { startPageServer } from "./page-server.ts";
import { startReceiver } from "./receiver.ts";

const port = Number(process.env["PORT"] ?? 0);
const receiver = await startReceiver();
const lms = await startLms();

try {
  const page = await startPageServer({ port, receiver, lms });
  console.log(`
  Playtrace demo   ${page.url}/
  As an LMS        ${page.url}/lms.html
  Gallery          ${page.url}/gallery.html
  Receiver (LRS)   ${receiver.endpoint}   key ${receiver.key}, secret ${receiver.secret}
  Its log          ${receiver.url}/arrivals
`);
} catch (cause) {
  console.error(`The demo cannot be served on port ${port}: ${String(cause)}`);
  process.exitCode = 1;
  await Promise.all([receiver.close(), lms.close()]);
}
