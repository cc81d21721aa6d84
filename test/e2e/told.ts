import type { Receiver } from "../../demo/server/receiver.ts";

const video = "https://w3id.org/xapi/video/extensions/";

/** What one statement tells of the learner, in the order and the numbers in which a test compares it. */
export interface Told {
  readonly id: string;
  /** Last part of the verb's IRI: `"played"`. */
  readonly verb: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Seconds, as far as the statement carries them. */
  readonly time: number | undefined;
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly progress: number | undefined;
  readonly segments: readonly (readonly [number, number])[] | undefined;
  readonly session: string | undefined;
  readonly registration: string | undefined;
  /** What the player was like, by the short names of the profile: `{ speed: "1.5x", "full-screen": true }`. */
  readonly player: Readonly<Record<string, unknown>>;
  readonly statement: Readonly<Record<string, unknown>>;
}

/** The receiver's statements by their own time, as a reader of the LRS would sort them. */
export function tellStory(receiver: Receiver): Told[] {
  return receiver
    .statements()
    .map(tell)
    .sort((left, right) => left.at - right.at);
}

export function verbsOf(story: readonly Told[]): string[] {
  return story.map(({ verb }) => verb);
}

function tell(statement: Readonly<Record<string, unknown>>): Told {
  const result = (name: string) => at(statement, "result", "extensions", video + name);
  const segments = result("played-segments");
  return {
    id: String(statement["id"]),
    verb:
      String(at(statement, "verb", "id"))
        .split("/")
        .at(-1) ?? "",
    at: Date.parse(String(statement["timestamp"])),
    time: numberOr(result("time")),
    from: numberOr(result("time-from")),
    to: numberOr(result("time-to")),
    progress: numberOr(result("progress")),
    segments: typeof segments === "string" ? readSegments(segments) : undefined,
    session: textOr(at(statement, "context", "extensions", `${video}session-id`)),
    registration: textOr(at(statement, "context", "registration")),
    player: shortNames(at(statement, "context", "extensions")),
    statement,
  };
}

function shortNames(extensions: unknown): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(Object(extensions)).map(([name, value]) => [name.split("/").at(-1) ?? "", value]),
  );
}

function readSegments(text: string): [number, number][] {
  return text
    .split("[,]")
    .filter(Boolean)
    .map((segment) => {
      const [from, to] = segment.split("[.]");
      return [Number(from), Number(to)];
    });
}

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === "object" && inner !== null
        ? Object.entries(inner).find(([name]) => name === key)?.[1]
        : undefined,
    value,
  );
}

function numberOr(value: unknown): number | undefined {
  return typeof value === "number" ? value : undefined;
}

function textOr(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
