import { digNumber, digText } from "./dig.ts";
import type { Sent, SentKind } from "./read-sent.ts";

const kinds: Readonly<Record<string, SentKind>> = {
  play: "play",
  pause: "pause",
  seeked: "seek",
  ratechange: "change",
  volumechange: "change",
  viewend: "end",
};

/**
 * An event of a beacon. Names are built of short codes: `xid` and `xsqno` are the view and the event's number in it,
 * `xctpbti` the milliseconds of the media that were played.
 */
export function readMux(event: unknown): Sent {
  const view = digText(event, "xid");
  const playedMs = digNumber(event, "xctpbti");
  return {
    id: `${view} ${digNumber(event, "xsqno")}`,
    kind: kinds[digText(event, "e")] ?? "other",
    visit: view,
    ...(playedMs !== undefined && { playedSeconds: playedMs / 1000 }),
  };
}
