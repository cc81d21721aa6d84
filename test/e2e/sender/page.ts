import { xapi } from "../../../src/formats/xapi/format.ts";
import { basicCredential } from "../../../src/transport/credential.ts";
import { DEFAULT_BATCH, DEFAULT_TIMEOUT_MS } from "../../../src/transport/destination.ts";
import { browserEffects } from "../../../src/transport/outbox-effects.ts";
import { createSender, type Sender } from "../../../src/transport/sender.ts";

declare global {
  interface Window {
    senderTo: (url: string, beacon: boolean) => Sender;
  }
}

const format = xapi();

window.senderTo = (url, beacon) =>
  createSender(
    {
      id: url,
      url,
      credential: basicCredential("key", "secret"),
      success: format.success,
      pack: (texts, moment) => format.pack(texts, moment),
      repeats: "recognised",
      unload: "send",
      beacon,
      batch: DEFAULT_BATCH,
      timeoutMs: DEFAULT_TIMEOUT_MS,
    },
    browserEffects,
  );
