import { digNumber, digText } from "./dig.ts";
import type { Sent, SentKind } from "./read-sent.ts";

const video = "https://w3id.org/xapi/video/extensions/";
const cmi5Progress = "https://w3id.org/xapi/cmi5/result/extensions/progress";

const kinds: Readonly<Record<string, SentKind>> = {
  played: "play",
  paused: "pause",
  seeked: "seek",
  interacted: "change",
  progressed: "mark",
  completed: "completed",
  terminated: "end",
};

/**
 * A statement, of Playtrace or written by hand; by hand a mark's progress stands where the profile has the share
 * watched.
 */
export function readStatement(statement: unknown): Sent {
  const result = (iri: string) => digNumber(statement, "result", "extensions", iri);
  const kind = kinds[digText(statement, "verb", "id").split("/").at(-1) ?? ""] ?? "other";
  const progress = result(`${video}progress`);
  const segments = digText(statement, "result", "extensions", `${video}played-segments`);
  const mark = result(cmi5Progress) ?? (progress === undefined ? undefined : 100 * progress);
  return {
    id: digText(statement, "id") || undefined,
    kind,
    visit: digText(statement, "context", "extensions", `${video}session-id`),
    ...(kind === "mark" && mark !== undefined && { mark }),
    ...(kind !== "mark" && progress !== undefined && { progress }),
    ...(segments !== "" && { watchedSeconds: coveredBy(segments), playedSeconds: lengthOf(segments) }),
  };
}

/** `"0[.]4.2[,]8[.]10"` as numbers. */
function readSegments(text: string): (readonly [from: number, to: number])[] {
  return text.split("[,]").map((segment) => {
    const [from, to] = segment.split("[.]").map(Number);
    return [from ?? NaN, to ?? NaN];
  });
}

const lengthOf = (text: string): number =>
  readSegments(text).reduce((sum, [from, to]) => sum + Math.max(0, to - from), 0);

function coveredBy(text: string): number {
  let reached = -Infinity;
  return readSegments(text)
    .toSorted(([left], [right]) => left - right)
    .reduce((sum, [from, to]) => {
      const more = Math.max(0, to - Math.max(from, reached));
      reached = Math.max(reached, to);
      return sum + more;
    }, 0);
}
