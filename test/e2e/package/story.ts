import { readStatement } from "../../../demo/server/lms/reading.ts";
import type { Lms } from "../../../demo/server/lms/start-lms.ts";

const time = "https://w3id.org/xapi/video/extensions/time";

/** What one statement of a registration tells. */
export interface Part {
  /** Last part of the verb's IRI; of the unit's own statements behind `unit `, of the learning system's behind `lms `. */
  readonly said: string;
  /** Seconds into the video, where it says so. */
  readonly time: unknown;
}

const verbsOfLms = new Set(["launched", "abandoned", "waived", "satisfied"]);

/** All that the learning system holds of one registration, in the order of the statements' own time. */
export function tellStory(lms: Lms, registration: string): Part[] {
  return lms
    .statements()
    .map(readStatement)
    .filter(({ context }) => context["registration"] === registration)
    .sort((left, right) => left.at - right.at)
    .map(({ verbId, isDefined, result }) => {
      const verb = String(verbId).split("/").at(-1) ?? "";
      const who = verbsOfLms.has(verb) ? "lms " : isDefined ? "unit " : "";
      return { said: who + verb, time: Object(result["extensions"])[time] };
    });
}

export function wordsOf(parts: readonly Part[]): string[] {
  return parts.map(({ said }) => said);
}
