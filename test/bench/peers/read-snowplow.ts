import { parseJson } from "../../../demo/server/lrs/values.ts";
import { dig, digNumber, digText } from "./dig.ts";
import type { Sent, SentKind } from "./read-sent.ts";

const marks = [25, 50, 75, 100];

const kinds: Readonly<Record<string, SentKind>> = {
  play_event: "play",
  pause_event: "pause",
  seek_end_event: "seek",
  playback_rate_change_event: "change",
  volume_change_event: "change",
  percent_progress_event: "mark",
};

/** An event of the tracker's protocol, with its contexts as plain JSON. */
export function readSnowplow(event: unknown): Sent {
  const told = dig(parseJson(digText(event, "ue_pr")), "data");
  const contexts = dig(parseJson(digText(event, "co")), "data");
  const session = (Array.isArray(contexts) ? contexts : []).find((context) =>
    digText(context, "schema").includes(".media/session/"),
  );
  const kind = kinds[nameIn(digText(told, "schema"))] ?? "other";
  const percent = digNumber(told, "data", "percentProgress");
  // What it says is where the player stands, in whole percent; which mark that is stands in the options alone.
  const mark = marks.findLast((one) => one <= (percent ?? 0));
  const watchedSeconds = digNumber(session, "data", "contentWatched");
  return {
    id: digText(event, "eid") || undefined,
    kind,
    visit: digText(session, "data", "mediaSessionId"),
    ...(kind === "mark" && mark !== undefined && { mark }),
    ...(watchedSeconds !== undefined && { watchedSeconds }),
  };
}

/** `iglu:vendor/name/jsonschema/1-0-0` */
const nameIn = (schema: string): string => schema.split("/")[1] ?? "";
