import { context } from "../fixtures/xapi/viewing.ts";
import { beginViewing } from "../support/fake-viewing.ts";
import type { LearningEvent } from "../../src/events/learning-event.ts";
import { caliper } from "../../src/formats/caliper/format.ts";
import { happeningOf } from "../../src/formats/happening.ts";
import { PLATFORM_TOLD_AS } from "../../src/formats/platform/platform-told-as.ts";
import { TOLD_AS } from "../../src/formats/told-as.ts";
import { xapi } from "../../src/formats/xapi/format.ts";
import { DEFAULT_BATCH, DEFAULT_TIMEOUT_MS } from "../../src/transport/destination.ts";
import { WHEN, WHEN_TOLD } from "./when.ts";

const PROFILE = "https://w3id.org/xapi/video/extensions/";

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

const list = (names: readonly (string | null)[]): string =>
  names.flatMap((name) => name ?? []).join(", ") || "nothing";

/** A viewing of two minutes, by a player that does what real ones do. */
function viewing(): readonly LearningEvent[] {
  const { player, events } = beginViewing({
    tracker: { milestones: { at: [25, 50, 75, 100], basis: "position" } },
  });
  player.load(120);
  player.play();
  player.watch(40);
  player.clickSeek(80);
  player.watch(20);
  player.pause();
  player.wait(5);
  player.setRate(2);
  player.play();
  player.watch(10);
  player.wait(1);
  player.close();
  return events;
}

const at = (record: object | null, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((value, name) => Reflect.get(Object(value), name), record ?? undefined);

const named = (value: unknown): string => (typeof value === "string" ? value.replace(/.*\//, "") : "nothing");

/** What a statement carries that changes on the way. */
function facts(statement: object | null): string {
  const told = Object.entries(Object(at(statement, "result", "extensions")));
  const progress = at(statement, "context", "extensions", `${PROFILE}progress`);
  return [...told, ...(progress === undefined ? [] : [["progress", progress] as const])]
    .map(([iri, value]) => `${iri.replace(/.*\//, "")} ${String(value)}`)
    .join("; ");
}

function story(): string {
  const [statements, envelopes] = [xapi(), caliper({ sensor: "https://school.example/player" })];
  const events = viewing();
  const begun = events[0]?.at ?? 0;
  const rows = events.map((event) => {
    const statement = statements.write(event, context);
    return [
      `${((event.at - begun) / 1000).toFixed(1)} s`,
      `\`${happeningOf(event)}\``,
      named(at(statement, "verb", "id")),
      facts(statement),
      named(at(envelopes.write(event, context), "action")),
    ];
  });
  return table(
    ["after", "what happened", "statement", "what it says beside who, what and when", "Caliper"],
    rows,
  );
}

/** The page that says what is sent: by the tables that the formats write by, and by what they write of a viewing. */
export function whatIsSent(): string {
  const { maxRecords, maxBytes, maxDelayMs } = DEFAULT_BATCH;
  return `# What is sent, and when

Made by a program from the tables that the formats write by; a test holds it to them (\`npx vitest run --project rules -u\` writes it anew). How each record is built: [xapi.md](xapi.md), [caliper.md](caliper.md), [kaltura.md](kaltura.md), [platform.md](platform.md).

## What happens in the player

${table(
  ["What happened", "When", "xAPI", "Caliper", "Kaltura, xAPI", "Kaltura, Caliper", "Why"],
  TOLD_AS.map((row) => [
    `\`${row.happening}\``,
    WHEN[row.happening],
    list([row.xapi]),
    list([row.caliper]),
    list(row.kalturaXapi),
    list([row.kalturaCaliper]),
    [row.why, row.kalturaWhy && `Kaltura: ${row.kalturaWhy}`].filter(Boolean).join(". "),
  ]),
)}

## What the page tells

By \`trace.record\`, with formats that \`withPlatform\` made.

${table(
  ["Event", "When", "xAPI", "Caliper", "Kaltura, xAPI", "Kaltura, Caliper", "Why"],
  PLATFORM_TOLD_AS.map((row) => [
    `\`${row.event}\``,
    WHEN_TOLD[row.event],
    row.xapi.replace(/.*\//, ""),
    `${row.caliper.type} ${row.caliper.action}`,
    list(row.kalturaXapi),
    list([row.kalturaCaliper]),
    row.why,
  ]),
)}

## A viewing, record by record

Two minutes of video: 40 s watched, a click on the bar at 80 s, 20 s more, a pause of 5 s in which the rate becomes 2, 10 s at that rate up to the end, and the page closes.

${story()}

## When the requests go

- The first records of a session go at once; every later one waits ${maxDelayMs / 1000} s for the next, and at most twice as long while others follow.
- A request holds at most ${maxRecords} records or ${maxBytes.toLocaleString("en")} bytes, and one is under way for each destination. An answer is awaited for ${DEFAULT_TIMEOUT_MS / 1000} s.
- When the tab hides, what waits goes at once. When the page closes, the closing records go with it, handed to the browser.
- What no server has answered for stays in the browser and goes again under the same id: after a wait that grows, when the network is back, and at the next visit.
`;
}
