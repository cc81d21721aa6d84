import { mediaTime } from "./media-time.ts";
import type { Viewing } from "./retell-viewing.ts";

/** A session in one sentence, for whoever does not see its picture. */
export function viewingSummary({ length, spans, jumps, marks }: Viewing): string {
  const stalls = marks.filter(({ kind }) => kind === "stall").length;
  const parts = [
    counted(spans.length, "stretch played", "stretches played"),
    counted(jumps.length, "seek", "seeks"),
    stalls && counted(stalls, "stall", "stalls"),
    marks.some(({ kind }) => kind === "completed") && "completed",
  ];
  return `Session of media of ${mediaTime(length)}: ${parts.filter(Boolean).join(", ")}`;
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** What the picture shows, thing by thing, along the media. */
export function viewingLines({ spans, jumps, marks }: Viewing): readonly string[] {
  const lines: readonly (readonly [number, string])[] = [
    ...spans.map(({ segment: [from, to], rate, open }) => {
      const end = open ? "and goes on" : `to ${mediaTime(to)}`;
      return [from, `Played from ${mediaTime(from)} ${end} at ${rate}×`] as const;
    }),
    ...jumps.map(({ from, to }) => [from, `Seeked from ${mediaTime(from)} to ${mediaTime(to)}`] as const),
    ...marks.map(({ kind, position, text }) => {
      const more = kind === text ? "" : ` ${text}`;
      return [
        position,
        `${kind[0]?.toUpperCase() ?? ""}${kind.slice(1)}${more} at ${mediaTime(position)}`,
      ] as const;
    }),
  ];
  return [...lines].sort(([left], [right]) => left - right).map(([, line]) => line);
}
